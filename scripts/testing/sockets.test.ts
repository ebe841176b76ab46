import { expect, test } from 'vitest';
import { isLoopback, parseTable } from './sockets.ts';

test.each([
  ['0100007F', true],
  ['0200017F', true],
  ['00000000', false],
  ['0100A8C0', false],
  ['00000000000000000000000001000000', true],
  ['0000000000000000FFFF00000100007F', true],
  ['00000000000000000000000000000000', false],
  ['0000000000000000FFFF00000100A8C0', false],
])('%s is loopback: %s', (address, loopback) => {
  expect(isLoopback(address)).toBe(loopback);
});

test('listening sockets of a table, by inode', () => {
  const text = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4242 1',
    '   1: 0100007F:0BB8 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 4243 1',
    '   2: 00000000:0BB9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4244 1',
  ].join('\n');
  expect([...parseTable('tcp', text)]).toEqual([
    ['4242', { table: 'tcp', address: '0100007F', port: 3000, loopback: true }],
    ['4244', { table: 'tcp', address: '00000000', port: 3001, loopback: false }],
  ]);
  expect(parseTable('udp', text).size).toBe(3);
});
