import { MAX_CHARACTERS } from '@/lib/readers/limits';
import { decodeEntities } from '@/lib/readers/xml';

/** UTF-16 units; beyond them lies no letter. */
const MAX_HTML = 4 * MAX_CHARACTERS;
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
]);
const BREAKS = new Set(
  'address article aside blockquote br div dl dt dd fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|([^<]+)|</g;
const UNSEEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0\d*)?(?![\d.])|font-size\s*:\s*(?:0|1(?:\.\d+)?)\s*(?:px|pt|;|$|!)|(?:^|[;\s"'])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b)|(?:left|top|text-indent)\s*:\s*-\d{3,}|max-height\s*:\s*0/i;
const GROUND = /background(?:-color)?\s*:\s*(?!\s*(?:#fff(?:fff)?\b|white\b|transparent|none))/i;

/**
 * What an HTML message shows, line by line, and apart from it what it hides by its style (not
 * displayed, tiny, white without a ground of its own). Nothing is run or fetched.
 */
export function htmlText(html: string): { text: string; hidden: string } {
  const open: { name: string; isSilent: boolean; isUnseen: boolean }[] = [];
  const text: string[] = [];
  const hidden: string[] = [];
  for (const [token, slash, tag, attributes = '', words] of html
    .slice(0, MAX_HTML)
    .matchAll(TOKEN)) {
    const name = tag?.toLowerCase() ?? '';
    const top = open.at(-1);
    if (words !== undefined || token === '<') {
      if (top?.isSilent) continue;
      const said = decodeEntities(token).replace(/[ \t\r\n\f]+/g, ' ');
      (top?.isUnseen ? hidden : text).push(said);
    } else if (tag && slash) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    } else if (tag && !VOID.has(name) && !attributes.endsWith('/') && open.length < 500) {
      const style = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
      const look = (style?.[1] ?? style?.[2] ?? '').slice(0, 2000);
      const isHidden =
        (UNSEEN.test(look) && !GROUND.test(look)) || /\shidden(?=[\s=]|$)/i.test(attributes);
      open.push({
        name,
        isSilent: (top?.isSilent ?? false) || SILENT.has(name),
        isUnseen: (top?.isUnseen ?? false) || isHidden,
      });
    }
    if (BREAKS.has(name)) text.push('\n');
    else if (name === 'td' || name === 'th') text.push(' ');
  }
  return { text: tidy(text.join('')), hidden: hidden.join(' ').trim() };
}

function tidy(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
