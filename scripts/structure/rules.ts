import { posix } from 'node:path';

/** A hand-written source file: its path from the root and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What a rule found: where, and what is wrong in a few words. */
export interface Finding {
  path: string;
  problem: string;
}

const maximumLines = 250;

/** Files over the cap of 250 lines. */
export function tooLong({ path, text }: SourceFile): Finding[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > maximumLines ? [{ path, problem: `${lines} lines, at most ${maximumLines}` }] : [];
}

/** Files that only hand on what others export: an import should name the file that it means. */
export function barrels({ path, text }: SourceFile): Finding[] {
  return /^export\s+(type\s+)?(\*|\{[^}]*\})\s*from\s/m.test(text)
    ? [{ path, problem: 'hands on what another file exports' }]
    : [];
}

/** One import of a file of ours. */
export interface Import {
  target: string;
  typeOnly: boolean;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** The files of ours that a file imports, as paths from the root, without an extension. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(importPattern)].flatMap(([, typeOnly, from, dynamic]) => {
    const name = from ?? dynamic ?? '';
    const target = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? posix.join(posix.dirname(path), name)
        : undefined;
    if (!target) return [];
    return [{ target: target.replace(/\.(ts|tsx|mjs)$/, ''), typeOnly: Boolean(typeOnly) }];
  });
}

interface Direction {
  /** Files that it holds for. */
  from: RegExp;
  /** What they must not import. */
  never: RegExp;
  why: string;
  /** Importing a type alone is allowed. */
  typesAllowed?: boolean;
}

const directions: Direction[] = [
  {
    from: /^(app|components|lib|trigger|types|proxy)/,
    never: /^(local|scripts|e2e)\//,
    why: 'the app never knows that it runs locally',
  },
  { from: /^(components|lib)\//, never: /^app\//, why: 'imports go app → components → lib' },
  {
    from: /^(lib|trigger|types)\//,
    never: /^components\//,
    why: 'imports go app → components → lib',
  },
  {
    from: /^(app|components|lib)\//,
    never: /^trigger\//,
    why: 'tasks are started by their id; only their types may be imported',
    typesAllowed: true,
  },
  {
    from: /^components\//,
    never: /^lib\/(.*\/)?(data|mutations)$|^lib\/supabase\/server$/,
    why: 'components get data from props and write through actions',
  },
  {
    from: /^(app|components|proxy)/,
    never: /^lib\/supabase\/admin$/,
    why: 'the service key lives in tasks only',
  },
  {
    from: /^components\/ui\//,
    never: /^(lib\/(?!cn$)|components\/(?!ui\/))/,
    why: 'components/ui knows no words of the domain',
  },
  {
    from: /^local\//,
    never: /^(app|components|lib|trigger)\//,
    why: 'local talks to the app over HTTP only',
  },
];

/** Imports against the direction app → components → lib ← trigger. Tests may reach further. */
export function wrongWay(file: SourceFile): Finding[] {
  if (/\.test\.tsx?$|\/testing\/|^supabase\/tests\//.test(file.path)) return [];
  return importsOf(file).flatMap(({ target, typeOnly }) =>
    directions
      .filter(({ from, never }) => from.test(file.path) && never.test(target))
      .filter(({ typesAllowed }) => !(typesAllowed && typeOnly))
      .map(({ why }) => ({ path: file.path, problem: `imports ${target}: ${why}` })),
  );
}
