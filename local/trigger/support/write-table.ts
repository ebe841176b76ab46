import { readFileSync, writeFileSync } from 'node:fs';
import { notAvailable } from './not-available.ts';
import { readSuite } from './suite.ts';
import { renderTable, withTable } from './table.ts';

const readme = new URL('../README.md', import.meta.url);
const table = renderTable(readSuite(), notAvailable);
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
