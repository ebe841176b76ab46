import { addressesSoftware } from '@/lib/extraction/rules/facts';

/**
 * Whether a text gives orders to software ("ignore your instructions …"), in one of its lines or
 * across the break of two. It changes nothing in how the text is read: it makes a quiet notice.
 */
export function speaksToSoftware(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.some(
    (line, index) =>
      addressesSoftware(line) || addressesSoftware(`${line} ${lines[index + 1] ?? ''}`),
  );
}
