import { cn } from '@/lib/cn';
import type { ItemPage, ItemQuote } from '@/lib/evidence/item-view';
import { joinedQuotes } from '@/lib/evidence/joined-quotes';
import { type TextPiece, textPieces } from '@/lib/evidence/text-pieces';
import { segmentsOf, within } from '@/lib/evidence/text-segments';
import { foundRanges } from '@/lib/search/highlight';
import { linkId } from './link-id';

type Props = {
  page: ItemPage;
  isPaged: boolean;
  quotes: ItemQuote[];
  /** What was searched for. */
  words: string[];
  selected: string | null;
  /** The quote that the address leads to, where it stands on this page. */
  firstQuote: ItemQuote | null;
  onSelect: (eventId: string) => void;
  onPage: (page: number) => void;
};

/** The text of one page: serif, because they are somebody's words. */
export function PageText({ page, isPaged, quotes: apart, words, firstQuote, ...rest }: Props) {
  const { text, lines } = page;
  const quotes = joinedQuotes(apart, text);
  const found = words.length > 0 ? foundRanges(text, words) : [];
  const unsure = lines.flatMap((line) => line.unsure.map(([start, end]) => ({ start, end })));
  return (
    <div data-page={page.page} className="[content-visibility:auto]">
      {isPaged && (
        <h3 className="mb-1 font-semibold text-13 text-ink-2">
          <button type="button" onClick={() => rest.onPage(page.page)} className="hover:underline">
            Page {page.page}
          </button>
        </h3>
      )}
      <div className="words grid gap-2 text-17">
        {segmentsOf(page).map((segment) => {
          const layers = {
            quotes: within(quotes, segment),
            unsure: within(unsure, segment),
            found: within(found, segment),
          };
          const pieces = textPieces(text.slice(segment.start, segment.end), layers);
          return (
            <p
              key={segment.start}
              dir="auto"
              className={cn(
                'whitespace-pre-wrap',
                segment.side === 'left' && 'border-line-strong border-l-2 pr-8 pl-3',
                segment.side === 'right' && 'border-line-strong border-r-2 pr-3 pl-8 text-right',
              )}
            >
              {segment.side && <span className="sr-only">{`Bubble on the ${segment.side}: `}</span>}
              {pieces.map((piece) => (
                <Piece
                  key={piece.start}
                  piece={piece}
                  quote={quotes.find(({ number }) => number === piece.numbers[0]) ?? null}
                  isTarget={firstQuote?.start === segment.start + piece.start}
                  selected={rest.selected}
                  onSelect={rest.onSelect}
                />
              ))}
            </p>
          );
        })}
      </div>
    </div>
  );
}

type PieceProps = Pick<Props, 'selected' | 'onSelect'> & {
  piece: TextPiece;
  quote: ItemQuote | null;
  isTarget: boolean;
};

function Piece({ piece, quote, isTarget, selected, onSelect }: PieceProps) {
  const words = (
    <>
      {piece.found ? <mark className="found">{piece.text}</mark> : piece.text}
      {piece.unsure && <span className="sr-only"> (not certain)</span>}
    </>
  );
  const styled = piece.unsure ? <span className="unsure">{words}</span> : words;
  if (!quote) return styled;
  return (
    <mark
      id={isTarget ? 'quote' : undefined}
      className={cn(
        'quote',
        quote.settled && 'is-settled',
        piece.numbers.length > 0 && selected === quote.eventId && 'is-lit',
      )}
    >
      <a
        href={`#${linkId(quote.eventId)}`}
        onClick={(event) => {
          event.preventDefault();
          onSelect(quote.eventId);
        }}
      >
        {styled}
        {piece.ends.map((number) => (
          <sup key={number} className="quote-number">
            <span className="sr-only">source of event </span>
            {number}
          </sup>
        ))}
      </a>
    </mark>
  );
}
