import { expect, test } from 'vitest';
import { attachmentsOf, safeName } from '@/lib/readers/attachments';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\photos\\chat.png', 'chat.png'],
  ['..', ''],
  ['.hidden', 'hidden'],
  ['invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['a\0b\r\n.txt', 'ab.txt'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
])('a name with tricks is made harmless: %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('at most twenty files are taken out, and it is said if there were more', () => {
  const part = { filename: null, mimeType: 'text/plain', disposition: null, content: 'hello' };
  const many = attachmentsOf(Array.from({ length: 21 }, () => part));
  expect(many.attachments).toHaveLength(20);
  expect(many.attachments[19]?.name).toBe('attachment-20');
  expect(many.isWhole).toBe(false);
  expect(attachmentsOf([part]).isWhole).toBe(true);
});
