import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { requireFreePorts } from './ports.ts';

test('a port in use is named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  const ports = { app: taken, supabase: taken, trigger: taken, database: taken };
  await expect(requireFreePorts(ports)).rejects.toThrow(
    new RegExp(`^Port ${taken} is in use by another program, .+ PORT=4000 npm start\\.$`),
  );
  server.close();
  await once(server, 'close');
  await expect(requireFreePorts(ports)).resolves.toBeUndefined();
});
