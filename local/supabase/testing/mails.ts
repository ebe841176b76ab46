/** The newest mail to an address on the local page, as its HTML; null where there is none. */
export async function mailTo(url: string, email: string): Promise<string | null> {
  const list = await (await fetch(`${url}/mail`)).text();
  const item = list.split('<li>').find((one) => one.includes(`to ${email},`));
  const path = item && /\/mail\/\d+/.exec(item)?.[0];
  return path ? (await fetch(url + path)).text() : null;
}

/** What the link in a mail carries. */
export function linkIn(mail: string | null): { address: string; tokenHash: string; type: string } {
  const link = /(http[^"&]+)\?token_hash=([\w-]+)&(?:amp;)*type=(\w+)/.exec(mail ?? '');
  const [, address = '', tokenHash = '', type = ''] = link ?? [];
  return { address, tokenHash, type };
}
