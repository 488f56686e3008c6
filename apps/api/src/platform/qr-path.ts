/** A QR code as the data of one SVG path, a unit a square with the quiet border of four: drawn here, so that no secret goes elsewhere. */
export async function qrPath(text: string): Promise<{ readonly size: number; readonly path: string }> {
  const { default: QRCode } = await import('qrcode');
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) squares.push(`M${column + 4} ${row + 4}h1v1h-1z`);
  return { size: modules.size + 8, path: squares.join('') };
}
