import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect } from '../connect.ts';

export type ClonedDatabase = {
  /** postgres:// URL of its owner. */
  url: string;
  drop(): Promise<void>;
};

/**
 * A database of its own on the tier's server, with all migrations applied. With the server's own
 * `template1` it is empty.
 */
export async function cloneDatabase(template = inject('testTemplate')): Promise<ClonedDatabase> {
  const server = connect(inject('testServerUrl'), { max: 1 });
  const name = `test_${randomBytes(6).toString('hex')}`;
  await server.unsafe(`create database ${name} template ${template}`);
  const url = new URL(inject('testServerUrl'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await server.unsafe(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}
