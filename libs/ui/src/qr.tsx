import QRCode from 'qrcode';

interface Props {
  readonly text: string;
  /** What a person who cannot see it is told. */
  readonly label: string;
  /** CSS length of a side. */
  readonly size: string;
}
const quietZone = 4;

/** A QR code as one vector path, black on white, with the quiet zone that cameras need. */
export function Qr({ text, label, size }: Props) {
  const { size: n, get } = bound(text);
  const squares: string[] = [];
  for (let y = 0; y < n; y += 1) for (let x = 0; x < n; x += 1) if (get(y, x)) squares.push(`M${x} ${y}h1v1h-1z`);
  const side = n + 2 * quietZone;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      style={{ width: size, height: size, maxWidth: '100%' }}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}

function bound(text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  return { size: modules.size, get: (row: number, column: number) => modules.get(row, column) };
}
