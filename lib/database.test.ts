import { expect, test } from 'vitest';
import { databaseError } from '@/lib/database';

test.each([
  ['', 'database_unreachable'],
  ['ECONNREFUSED', 'database_unreachable'],
  ['08006', 'database_unreachable'],
  ['57P01', 'database_unreachable'],
  ['53300', 'database_unreachable'],
  ['PGRST001', 'database_unreachable'],
  ['PGRST003', 'database_unreachable'],
  ['40001', 'database_busy'],
  ['40P01', 'database_busy'],
  ['55P03', 'database_busy'],
  ['57014', 'database_busy'],
  ['23514', 'database_23514'],
  ['42501', 'database_42501'],
  ['PGRST116', 'database_PGRST116'],
])('the database’s %j is %s', (code, told) => {
  expect(databaseError({ code }).message).toBe(told);
});
