import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { qrPath } from '../platform/index.ts';
import type { AwardRow } from './awards.service.ts';

const ink = '#1F2328';
const font = () =>
  readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  );
let ttf: Buffer | null = null;

/** A five-pointed star around a point. */
const star = (x: number, y: number, r: number): [number, number][] =>
  Array.from({ length: 10 }, (_, i) => {
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    const radius = i % 2 === 0 ? r : r * 0.4;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** 证书, A4 landscape, black on white with stars in outline; the same bytes for the same award. */
export async function certificate(award: AwardRow, subdistrict: string, link: string): Promise<Buffer> {
  const day = new Date(`${award.awardedOn}T00:00:00Z`);
  const info = { Title: `${award.year}年度星级楼组证书`, Author: subdistrict, CreationDate: day, ModDate: day };
  // With the first certificate, not with the start: it is the largest thing that a server would load.
  const { default: Pdf } = await import('pdfkit');
  const pdf = new Pdf({ size: 'A4', layout: 'landscape', margin: 48, info });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
  });
  const { width, height } = pdf.page;
  const line = (text: string, y: number, size: number) =>
    pdf
      .font('zh')
      .fontSize(size)
      .fillColor(ink)
      .text(text, 48, y, { align: 'center', width: width - 96 });
  pdf.registerFont('zh', (ttf ??= font()));
  pdf
    .strokeColor(ink)
    .lineWidth(2)
    .rect(28, 28, width - 56, height - 56)
    .stroke();
  line(`${award.year}年度星级楼组`, 80, 38);
  line(`${award.area}居民区\u3000${award.name}`, 160, 26);
  const left = width / 2 - (award.stars - 1) * 34;
  for (let i = 0; i < award.stars; i += 1)
    pdf
      .lineWidth(1.5)
      .polygon(...star(left + i * 68, 270, 28))
      .fillAndStroke('#C9971C', ink);
  line(`被评为${'三四五'[award.stars - 3] ?? award.stars}星级楼组`, 330, 24);
  line(`${subdistrict}\u3000${award.awardedOn}\u3000编号 ${award.certificateNumber}`, 420, 16);
  const { size, path } = await qrPath(link);
  const side = 110;
  pdf
    .translate(width - 48 - side, height - 48 - side)
    .scale(side / size)
    .path(path)
    .fill(ink);
  pdf.end();
  return done;
}
