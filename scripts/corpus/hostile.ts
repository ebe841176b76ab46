import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { docx } from './letters.ts';
import { makePdf } from './pdfs.ts';
import { drawPhone } from './phone.ts';
import type { Recipe } from './sample.ts';
import { CHAT, LETTER } from './words.ts';

const MB = 1024 * 1024;

/** Files made to harm whoever opens them; each ends with a plain reason. */
export function hostile(): Recipe[] {
  const page = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';
  const archive = () => Buffer.from(zipSync({ 'run.txt': strToU8('second file') }));
  const chat = () => drawPhone(CHAT, { width: 585 }).toBuffer('image/png');
  const letter = () => makePdf((pdf) => pdf.text(LETTER.join('\n')));
  const both = async (first: Bytes, second: Bytes) => Buffer.concat([await first, await second]);
  const html = Buffer.from(`\n${page}\n`);
  return [
    no('bomb.png', () => hugePng(20_000, 20_000), 'too_large'),
    no('bomb.docx', () => wordWith(zeros(310 * MB)), 'unpacks_too_large'),
    no('liar.docx', lying, 'unpacks_too_large'),
    no('entities.docx', () => wordWith(laughs()), 'unsafe'),
    no('cut.docx', async () => (await docx()).subarray(0, -40), 'damaged'),
    no('page.docx', () => Buffer.from(page), 'not_what_it_says'),
    no('page-first.pdf', () => both(html, letter()), 'not_what_it_says'),
    part('archive.png', () => both(chat(), archive()), 'two_files_in_one'),
    part('page.pdf', () => both(letter(), html), 'two_files_in_one'),
    part('3000-pages.pdf', () => manyPages(3000), 'too_many_pages'),
  ];
}

type Bytes = Buffer | Promise<Buffer>;

function no(name: string, make: Recipe['make'], reason: string): Recipe {
  return { name, make, text: null, accuracy: 0, status: 'could_not_read', reason };
}

function part(name: string, make: Recipe['make'], reason: string): Recipe {
  return { name, make, text: null, accuracy: 0, status: 'partly_read', reason };
}

async function manyPages(count: number): Promise<Buffer> {
  return makePdf((pdf) => {
    for (let page = 1; page <= count; page += 1) {
      (page === 1 ? pdf : pdf.addPage()).text(`Page ${page}`);
    }
  });
}

function zeros(length: number): Buffer {
  return Buffer.alloc(length, 0x20);
}

function laughs(): Buffer {
  const rows = Array.from({ length: 9 }, (_, index) => {
    return `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`;
  });
  return Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">${rows.join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`,
  );
}

/** An archive that says it is a letter, with that as its words. */
function wordWith(bytes: Buffer): Buffer {
  const parts = { '[Content_Types].xml': types(), 'word/document.xml': bytes };
  return Buffer.from(zipSync(parts, { level: 9 }));
}

function types(): Uint8Array {
  return strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
}

/** Says that a file of 20 MB has a hundred bytes. */
function lying(): Buffer {
  const bytes = Buffer.from(wordWith(zeros(20 * MB)));
  const packed = deflateRawSync(zeros(20 * MB), { level: 9 }).length;
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    if (bytes.readUInt32LE(at + 20) > packed / 2) bytes.writeUInt32LE(100, at + 24);
  }
  return bytes;
}

/** A valid picture of that size in one colour, which is a few kilobytes as long as it stays packed. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
