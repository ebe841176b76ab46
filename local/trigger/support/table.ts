import { type FeatureId, features, isFeatureId } from './features.ts';
import type { Refused } from './not-available.ts';
import type { Proof } from './suite.ts';

export const begin =
  '<!-- What the contract suite proves: made by local/trigger/support/write-table.ts -->';
export const end = '<!-- end -->';

/** The table of what is supported, as Markdown. Throws for a feature that no test proves. */
export function renderTable(proofs: Proof[], refused: Refused[]): string {
  const ids = Object.keys(features).filter(isFeatureId);
  const rows = ids.map((id) => {
    const { part, how } = features[id];
    return `| ${part} | ${how} | ${proofsOf(id, proofs)} |`;
  });
  return [
    '| Part | How far | Tests |',
    '|---|---|---|',
    ...rows,
    '',
    `Answered with the 501: ${refused.map(({ part }) => part).join(', ')}.`,
    '',
    '<details><summary>Which test proves what</summary>',
    '',
    ...ids.flatMap((id) => [`- ${features[id].part}`, ...namesOf(id, proofs)]),
    '',
    '</details>',
  ].join('\n');
}

/** The README with the table between its markers. Throws when they are missing. */
export function withTable(readme: string, table: string): string {
  const from = readme.indexOf(begin);
  const until = readme.indexOf(end, from);
  if (from < 0 || until < 0) throw new Error('The README has no markers for the table');
  return `${readme.slice(0, from)}${begin}\n\n${table}\n\n${readme.slice(until)}`;
}

function proofsOf(id: FeatureId, proofs: Proof[]): string {
  const files = proofs.filter(({ feature }) => feature === id).map(({ file }) => shortName(file));
  if (files.length === 0) throw new Error(`No test proves the feature ${id}`);
  return [...new Set(files)]
    .map((file) => `\`${file}\` ${files.filter((other) => other === file).length}`)
    .join(', ');
}

function namesOf(id: FeatureId, proofs: Proof[]): string[] {
  return proofs
    .filter(({ feature }) => feature === id)
    .map(({ file, name }) => `  - \`${shortName(file)}\` ${name}`);
}

function shortName(file: string): string {
  return file.replace(/\.(stack|task)\.test\.ts$/, '');
}
