import { extractRawText } from 'mammoth';
import { type Shown, splitHidden } from '@/lib/readers/docx-hidden';
import type { ReadDate, Text } from '@/lib/readers/schema';
import { onePage } from '@/lib/readers/text';
import { decodeEntities } from '@/lib/readers/xml';
import { unzip } from '@/lib/readers/zip';
import { storeZip } from '@/lib/readers/zip-store';

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
/** Of its XML, unpacked: a hundred times a long letter, and what the parser can hold in memory. */
const MAX_XML = 24 * 1024 * 1024;

/**
 * Reads the text of a Word document as one page: the head of its pages, its body, their foot. Words
 * set in white, tiny or hidden are left out. Nothing is parsed before its real size is known and its
 * XML is free of definitions (`<!DOCTYPE`, `<!ENTITY`). Bad files give a reason and never throw.
 */
export async function readDocx(bytes: Uint8Array): Promise<Text> {
  const unzipped = unzip(bytes, (name) => PARTS.test(name), MAX_XML);
  if (!unzipped.ok) return { pages: [], reason: unzipped.reason };
  const { files } = unzipped;
  if ([...files.values()].some(definesThings)) return { pages: [], reason: 'unsafe' };
  if (
    !files.has('[Content_Types].xml') ||
    ![...files.keys()].some((name) => /^word\//.test(name))
  ) {
    return { pages: [], reason: 'not_what_it_says' };
  }
  const shown = splitHidden(files);
  try {
    // It is given a fresh archive, so that it can't see files that weren't looked at.
    const { value } = await extractRawText({ buffer: storeZip(shown.files) });
    const text = [edges(shown, 'header'), value.replace(/\n{3,}/g, '\n\n'), edges(shown, 'footer')];
    const whole = text.filter((part) => part.trim() !== '').join('\n\n');
    return { ...onePage(whole.trim()), dates: datesOf(files), hidden: shown.hidden };
  } catch {
    return { pages: [], reason: 'damaged' };
  }
}

function definesThings(file: Buffer): boolean {
  // Without its zeros, UTF-16 reads like ASCII.
  return /<!\s*(?:DOCTYPE|ENTITY)/i.test(file.toString('latin1').replaceAll('\0', ''));
}

/** The text of the heads or feet of its pages, which the converter leaves out; each once. */
function edges({ files }: Shown, name: 'header' | 'footer'): string {
  const texts = [...files]
    .filter(([path]) => new RegExp(`^word/${name}\\d*\\.xml$`).test(path))
    .map(([, file]) =>
      file
        .toString('utf8')
        .split('</w:p>')
        .map((paragraph) =>
          Array.from(
            paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g),
            (run) => (run[1] === undefined ? ' ' : decodeEntities(run[1])),
          ).join(''),
        )
        .filter((line) => line.trim() !== '')
        .join('\n'),
    );
  return [...new Set(texts)].join('\n');
}

function datesOf(files: Map<string, Buffer>): ReadDate[] {
  const core = files.get('docProps/core.xml')?.toString('utf8') ?? '';
  return ['created', 'modified'].flatMap((field) => {
    const pattern = new RegExp(`<dcterms:${field}[^<>]*>([\\dT:.Z+-]{10,35})<`);
    const value = pattern.exec(core)?.[1];
    return value ? [{ origin: 'file', value } as const] : [];
  });
}
