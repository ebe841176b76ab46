'use client';

import { Fragment } from 'react';
import { cn } from '@/lib/cn';
import { type Piece, quotedParagraphs } from '@/lib/events/quoted-text';
import { cardId, quoteId, useSelection } from './selection';

export type TextQuote = {
  eventId: string;
  number: number;
  start: number;
  end: number;
  /** A person confirmed or edited the event; until then it is a suggestion. */
  settled: boolean;
};

type Props = {
  text: string;
  quotes: TextQuote[];
  /** The correction whose words they are; left out for the entry's own. */
  place?: string;
  /** Whether words that no event came from are dimmed. */
  dimmed?: boolean;
};

/** Somebody's own words, untouched; the ones that events came from are lit. */
export function QuotedText({ text, quotes, place, dimmed }: Props) {
  const firstStart = (number: number) =>
    Math.min(...quotes.filter((quote) => quote.number === number).map(({ start }) => start));
  return (
    <div className="words grid max-w-measure gap-[0.9em] text-18">
      {quotedParagraphs(text, quotes).map((pieces) => (
        <p
          key={pieces[0]?.start}
          dir="auto"
          className={cn('whitespace-pre-wrap', dimmed && 'text-ink-3')}
        >
          {pieces.map((piece) => {
            const quote = quotes.find(({ number }) => number === piece.numbers[0]);
            if (!quote) return <Fragment key={piece.start}>{piece.text}</Fragment>;
            const first = firstStart(quote.number) === piece.start;
            const id = first ? quoteId(quote.eventId, place) : undefined;
            return <LitPiece key={piece.start} piece={piece} quote={quote} id={id} />;
          })}
        </p>
      ))}
    </div>
  );
}

type LitProps = { piece: Piece; quote: TextQuote; id: string | undefined };

function LitPiece({ piece, quote, id }: LitProps) {
  const { selected, select } = useSelection();
  const { eventId, settled } = quote;
  return (
    <mark
      id={id}
      className={cn('quote text-ink', settled && 'is-settled', selected === eventId && 'is-lit')}
    >
      <a
        href={`#${cardId(eventId)}`}
        onClick={(event) => {
          event.preventDefault();
          select(eventId);
          document.getElementById(cardId(eventId))?.scrollIntoView({ block: 'nearest' });
        }}
      >
        {piece.text}
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
