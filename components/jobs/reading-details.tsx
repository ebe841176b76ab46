import { Fragment } from 'react';
import { costWords, type Reading, spanWords, tokenWords } from '@/lib/entries/readings';

/** Rows of one run for a list of terms: who read what in which version, for what, and how long. */
export function ReadingDetails({ reading }: { reading: Reading }) {
  const { version, inputHash, tokens, cost, leftOut, times } = reading;
  const rows: [string, string | null][] = [
    ['Reader', reading.reader === 'offline' ? 'Offline' : reading.reader],
    ['Version', version],
    ['Tokens', tokens && tokenWords(tokens)],
    ['Cost', cost === null ? null : costWords(cost)],
    ['Left out', leftOut ? `${leftOut}, not shown by any words` : null],
    ...times.map(({ name, ms }): [string, string] => [name, spanWords(ms)]),
  ];
  return (
    <>
      {rows.map(
        ([name, value]) =>
          value !== null && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className="break-words tabular-nums">{value}</dd>
            </Fragment>
          ),
      )}
      {inputHash && (
        <>
          <dt>Input</dt>
          <dd className="break-all font-mono text-12 leading-5">
            <span className="sr-only">SHA-256 </span>
            {inputHash}
          </dd>
        </>
      )}
    </>
  );
}
