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

type Props = { text: string; quotes: TextQuote[] };

/** Somebody's own words, untouched; the ones that events came from are lit. */
export function QuotedText({ text, quotes }: Props) {
  const firstStart = (number: number) =>
    Math.min(...quotes.filter((quote) => quote.number === number).map(({ start }) => start));
  return (
    <div className="words grid max-w-measure gap-[0.9em] text-18">
      {quotedParagraphs(text, quotes).map((pieces) => (
        <p key={pieces[0]?.start} dir="auto" className="whitespace-pre-wrap">
          {pieces.map((piece) => {
            const quote = quotes.find(({ number }) => number === piece.numbers[0]);
            if (!quote) return <Fragment key={piece.start}>{piece.text}</Fragment>;
            const first = firstStart(quote.number) === piece.start;
            return <LitPiece key={piece.start} piece={piece} quote={quote} first={first} />;
          })}
        </p>
      ))}
    </div>
  );
}

type LitProps = { piece: Piece; quote: TextQuote; first: boolean };

function LitPiece({ piece, quote, first }: LitProps) {
  const { selected, select } = useSelection();
  const { eventId, settled } = quote;
  return (
    <mark
      id={first ? quoteId(eventId) : undefined}
      className={cn('quote', settled && 'is-settled', selected === eventId && 'is-lit')}
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
