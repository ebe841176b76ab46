declare module 'pdfkit' {
  type Place = { width?: number; height?: number };
  /** What the scripts use of it. Each call gives the document back; lengths in points. */
  export default class PDFDocument {
    constructor(options?: object);
    on(event: 'data', listener: (part: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    text(text: string, x?: number, y?: number, options?: { lineBreak?: boolean }): this;
    image(bytes: Buffer, x: number, y: number, options: Place): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    addPage(): this;
    addContent(operators: string): this;
    end(): void;
  }
}
