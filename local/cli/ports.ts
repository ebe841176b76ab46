import { createServer } from 'node:net';
import type { Ports } from './options.ts';
import { Problem } from './problem.ts';

function isFree(port: number): Promise<'free' | 'busy' | 'forbidden'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EACCES' ? 'forbidden' : 'busy'),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve('free')),
    );
  });
}

/** Throws a `Problem` naming the first port of the stack that another program holds. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  for (const port of Object.values(ports)) {
    const state = await isFree(port);
    if (state === 'free') continue;
    const why = state === 'busy' ? 'is in use by another program' : "can't be opened by this user";
    throw new Problem(
      `Port ${port} ${why}, and Daylight needs ${ports.app} to ${ports.database}; ` +
        'stop that program or choose other ports, for example with PORT=4000 npm start.',
    );
  }
}
