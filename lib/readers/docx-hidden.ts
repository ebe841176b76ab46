import { decodeEntities } from '@/lib/readers/xml';

export type Shown = { files: Map<string, Buffer>; hidden: string };

// Runs hold no runs but in text boxes; of those only the innermost are looked at.
const RUN = /<w:r(?: [^<>]*)?>(?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g;
const PARAGRAPH_STYLE = /<w:pStyle w:val="([^"]+)"\/>/;
/** Half-points: 1.5 pt and less is for machines. */
const TINY = 3;

/**
 * Takes the runs that nobody can see (hidden, white on white, tiny; by themselves or by their style)
 * out of the parts of a Word document, and gives their words apart.
 */
export function splitHidden(files: Map<string, Buffer>): Shown {
  const unseen = unseenStyles(files.get('word/styles.xml')?.toString('utf8') ?? '');
  const hidden: string[] = [];
  const shown = new Map<string, Buffer>();
  for (const [name, file] of files) {
    if (!/^word\/[^/]+\.xml$/.test(name) || name === 'word/styles.xml') {
      shown.set(name, file);
      continue;
    }
    const xml = file.toString('utf8');
    const paragraphs = xml.split(/(?=<w:p[ >])/).map((paragraph) => {
      const style = PARAGRAPH_STYLE.exec(paragraph)?.[1];
      const isUnseen = style !== undefined && unseen.has(style);
      return paragraph.replace(RUN, (run) => {
        if (!isUnseen && !isHiddenRun(run, unseen)) return run;
        hidden.push(words(run));
        return '';
      });
    });
    shown.set(name, Buffer.from(paragraphs.join(''), 'utf8'));
  }
  return { files: shown, hidden: hidden.join(' ').trim() };
}

function isHiddenRun(run: string, unseen: Set<string>): boolean {
  const start = run.indexOf('<w:rPr>');
  const look = start < 0 ? '' : run.slice(start, Math.max(start, run.indexOf('</w:rPr>', start)));
  const style = /<w:rStyle w:val="([^"]+)"\/>/.exec(look)?.[1];
  return isUnseenLook(look) || (style !== undefined && unseen.has(style));
}

/** White words on a coloured ground (shading, highlight) can be seen. */
function isUnseenLook(whole: string): boolean {
  const look = whole.slice(0, 4000);
  if (/<w:(?:vanish|webHidden)(?:\/| w:val="(?:1|true|on)")/.test(look)) return true;
  const size = /<w:sz w:val="(\d+)"/.exec(look)?.[1];
  if (size !== undefined && Number(size) <= TINY) return true;
  const isWhite = /<w:color [^<>]*w:val="f[a-f\d]f[a-f\d]f[a-f\d]"/i.test(look);
  return isWhite && !/<w:(?:highlight|shd) /.test(look);
}

function unseenStyles(xml: string): Set<string> {
  const styles = xml.split('<w:style ').slice(1);
  const found = styles.filter((style) => isUnseenLook(style));
  return new Set(found.map((style) => /w:styleId="([^"<>]+)"/.exec(style)?.[1] ?? ''));
}

function words(run: string): string {
  return Array.from(run.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g), ([, text]) =>
    decodeEntities(text ?? ''),
  ).join(' ');
}
