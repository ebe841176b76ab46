import { expect, test } from 'vitest';
import { z } from 'zod';
import { attachmentId } from '@/lib/evidence/attachment-id';

const MAIL = '0b8f0bd5-52c0-4f7b-9a53-0f1f0c1d9f11';
const HASH = 'a'.repeat(64);

test('the same place and bytes of the same e-mail are one id, anything else is another', () => {
  const id = attachmentId(MAIL, 0, HASH);
  expect(z.uuid({ version: 'v8' }).safeParse(id).success).toBe(true);
  expect(attachmentId(MAIL, 0, HASH)).toBe(id);
  const others = [
    attachmentId(MAIL, 1, HASH),
    attachmentId(MAIL, 0, 'b'.repeat(64)),
    attachmentId('1b8f0bd5-52c0-4f7b-9a53-0f1f0c1d9f11', 0, HASH),
  ];
  expect(new Set([id, ...others]).size).toBe(4);
});
