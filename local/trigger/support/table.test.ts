import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FeatureId, features, isFeatureId } from './features.ts';
import { notAvailable } from './not-available.ts';
import { proofsIn, readSuite } from './suite.ts';
import { begin, end, renderTable, withTable } from './table.ts';

const all = Object.keys(features).filter(isFeatureId);
const proofs = all.map((feature) => ({
  feature,
  file: 'a.stack.test.ts',
  name: `does ${feature}`,
}));

test('the README says what the suite proves: write-table.ts brings it up to date', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(withTable(readme, renderTable(readSuite(), notAvailable)));
});

test('each feature is proved by HTTP or by the real CLI, and most by both', () => {
  const suite = readSuite();
  const kinds = (id: FeatureId) =>
    new Set(suite.filter(({ feature }) => feature === id).map(({ file }) => file.split('.')[1]));
  expect(all.filter((id) => kinds(id).size === 0)).toEqual([]);
  expect(all.filter((id) => kinds(id).size === 2).length).toBeGreaterThan(all.length / 2);
});

test('a feature that no test proves stops the table', () => {
  expect(renderTable(proofs, notAvailable)).toContain('| `a` 1 |');
  expect(() => renderTable(proofs.slice(1), notAvailable)).toThrow(/No test proves .*trigger/);
});

test('calls are found with all their features; one that is written otherwise is not overlooked', () => {
  const text = `
  contract('batch', "a parent's \\"child\\"", async () => {
contract(
  ['cancel', 'logs'],
  'two lines',
  async ({ expect }) => {`;
  expect(proofsIn('x.stack.test.ts', text)).toEqual([
    { feature: 'batch', file: 'x.stack.test.ts', name: 'a parent\'s "child"' },
    { feature: 'cancel', file: 'x.stack.test.ts', name: 'two lines' },
    { feature: 'logs', file: 'x.stack.test.ts', name: 'two lines' },
  ]);
  expect(() => proofsIn('x', "contract('batch', name, async () => {")).toThrow(/can't be read/);
  expect(() => proofsIn('x', "contract('magic', 'a', async () => {")).toThrow(/no feature magic/);
});

test('a README without its markers is not written', () => {
  expect(() => withTable('# No table', '')).toThrow(/no markers/);
  expect(withTable(`a\n${begin}\nold\n${end}\nb`, 'new')).toBe(`a\n${begin}\n\nnew\n\n${end}\nb`);
});
