import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A socket that takes calls (TCP) or datagrams (UDP). */
export interface OpenSocket {
  pid: number;
  table: string;
  /** As the kernel writes it: hexadecimal, bytes of a word backwards. */
  address: string;
  port: number;
  loopback: boolean;
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6'];
const listening = '0A';

/** 127.0.0.0/8, ::1 or the former inside IPv6, in the kernel's spelling. */
export function isLoopback(address: string): boolean {
  if (address.length === 8) return address.endsWith('7F');
  const insideIpv6 = address.startsWith('0000000000000000FFFF0000') && address.endsWith('7F');
  return insideIpv6 || address === '00000000000000000000000001000000';
}

/** The sockets of a table of /proc/net that take something in, by inode. */
export function parseTable(table: string, text: string): Map<string, Omit<OpenSocket, 'pid'>> {
  const rows = text.trim().split('\n').slice(1);
  const found = new Map<string, Omit<OpenSocket, 'pid'>>();
  for (const row of rows) {
    const fields = row.trim().split(/\s+/);
    const [address = '', port = ''] = (fields[1] ?? '').split(':');
    if (table.startsWith('tcp') && fields[3] !== listening) continue;
    found.set(fields[9] ?? '', {
      table,
      address,
      port: Number.parseInt(port, 16),
      loopback: isLoopback(address),
    });
  }
  return found;
}

/** The open sockets of these processes (Linux). */
export function socketsOf(pids: number[]): OpenSocket[] {
  const byInode = new Map(
    tables.flatMap((table) => [
      ...parseTable(table, readFileSync(`/proc/net/${table}`, 'utf8')).entries(),
    ]),
  );
  return pids.flatMap((pid) =>
    inodesOf(pid).flatMap((inode) => {
      const socket = byInode.get(inode);
      return socket ? [{ pid, ...socket }] : [];
    }),
  );
}

function inodesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        const link = readlinkSync(`/proc/${pid}/fd/${fd}`);
        return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** A process and all its descendants (Linux). */
export function descendantsOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
        return [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        return [];
      }
    });
  const collect = (of: number): number[] => [
    of,
    ...parents.filter(({ parent }) => parent === of).flatMap((child) => collect(child.pid)),
  ];
  return collect(pid);
}
