import { foundRanges, marked } from '@/lib/search/highlight';

type Props = { text: string; words: string[] };

/** A text with the words that were looked for marked in it. */
export function MarkedWords({ text, words }: Props) {
  return marked(text, foundRanges(text, words)).map((piece) =>
    piece.on ? (
      <mark key={piece.at} className="found">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
