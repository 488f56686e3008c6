// The few members of pdfkit that a certificate needs; the package ships no types.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  interface Options {
    size: string;
    layout: 'landscape' | 'portrait';
    margin: number;
    info: Record<string, string | Date>;
  }
  interface TextOptions {
    align?: 'left' | 'center' | 'right';
    width?: number;
  }
  export default class PDFDocument extends Readable {
    constructor(options: Options);
    readonly page: { width: number; height: number };
    registerFont(name: string, source: string | Buffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    polygon(...points: [number, number][]): this;
    path(data: string): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    stroke(): this;
    fill(color: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    end(): void;
  }
}
