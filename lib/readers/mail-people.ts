import type { Address, Email } from 'postal-mime';
import type { ReadPerson } from '@/lib/readers/schema';

const AT_MOST = 100;

/** Who sent an e-mail and to whom, each once per role, as its head names them. */
export function peopleOf(mail: Email): ReadPerson[] {
  const from = mail.from ?? mail.sender;
  const found = [
    ...named(from ? [from] : [], 'from'),
    ...named(mail.to ?? [], 'to'),
    ...named(mail.cc ?? [], 'cc'),
  ];
  return found.slice(0, AT_MOST);
}

function named(addresses: Address[], role: 'from' | 'to' | 'cc'): ReadPerson[] {
  const boxes = addresses.flatMap((address) => address.group ?? [address]);
  return boxes.flatMap(({ name, address }) => {
    const shown = (name || address || '').replace(/\s+/g, ' ').trim().slice(0, 200);
    return shown ? [{ name: shown, address: address || null, role }] : [];
  });
}
