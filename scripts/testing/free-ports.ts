import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first port, from `start` in steps of ten, from which `count` in a row are free on loopback. */
export async function freePorts(start: number, count: number): Promise<number> {
  for (let first = start; first < start + 500; first += 10) {
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
  throw new Error(`No ${count} ports in a row are free between ${start} and ${start + 500}.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
