import { describe, expect, test } from 'vitest';
import { nounCycles } from './cycles.ts';
import { deadLinks } from './doc-links.ts';
import { heavyPages } from './light-pages.ts';
import { barrels, importsOf, tooLong, wrongWay } from './rules.ts';
import { unexplainedSettings } from './settings.ts';

const file = (path: string, text: string) => ({ path, text });
const from = (path: string, target: string) =>
  wrongWay(file(path, `import { a } from '${target}';`));

describe('sizes', () => {
  test('250 lines pass, 251 do not', () => {
    expect(tooLong(file('lib/a.ts', 'x\n'.repeat(250)))).toEqual([]);
    expect(tooLong(file('lib/a.ts', 'x\n'.repeat(251)))).toEqual([
      { path: 'lib/a.ts', problem: '251 lines, at most 250' },
    ]);
  });
});

describe('imports', () => {
  test('aliases, relative, dynamic, type-only and side-effect imports are seen', () => {
    const text = [
      "import 'server-only';",
      "import '@/app/globals.css';",
      "import { a,\n  b } from '@/lib/jobs/state';",
      "import type { C } from '../../types/c.ts';",
      "const d = await import('./d');",
      "import React from 'react';",
    ].join('\n');
    expect(importsOf(file('lib/jobs/x.ts', text))).toEqual([
      { target: 'app/globals.css', typeOnly: false },
      { target: 'lib/jobs/state', typeOnly: false },
      { target: 'types/c', typeOnly: true },
      { target: 'lib/jobs/d', typeOnly: false },
    ]);
  });

  test.each([
    ['app/journal/page.tsx', '@/local/cli/stack'],
    ['lib/jobs/state.ts', '@/components/ui/button'],
    ['components/entries/list.tsx', '@/app/journal/page'],
    ['components/entries/list.tsx', '@/lib/entries/data'],
    ['components/entries/list.tsx', '@/lib/supabase/admin'],
    ['app/api/health/route.ts', '@/lib/supabase/admin'],
    ['components/ui/button.tsx', '@/lib/jobs/state'],
    ['lib/jobs/deliver.ts', '@/trigger/journal-extraction'],
    ['local/cli/demo.ts', '../../lib/jobs/state.ts'],
  ])('%s must not import %s', (path, target) => {
    expect(from(path, target)).toHaveLength(1);
  });

  test.each([
    ['app/journal/page.tsx', '@/components/entries/list'],
    ['components/entries/list.tsx', '@/lib/entries/actions'],
    ['components/ui/button.tsx', '@/lib/cn'],
    ['trigger/journal-extraction.ts', '@/lib/supabase/admin'],
    ['lib/jobs/state.test.ts', '@/local/supabase/database'],
  ])('%s may import %s', (path, target) => {
    expect(from(path, target)).toEqual([]);
  });

  test("a task's type may be imported", () => {
    const text = "import type { task } from '@/trigger/journal-extraction';";
    expect(wrongWay(file('lib/jobs/deliver.ts', text))).toEqual([]);
  });
});

test('a file that hands on exports is a barrel', () => {
  expect(barrels(file('lib/index.ts', "export * from './a';"))).toHaveLength(1);
  expect(barrels(file('lib/index.ts', "export { a } from './a';"))).toHaveLength(1);
  expect(barrels(file('lib/a.ts', 'export const a = 1;'))).toEqual([]);
});

test('a circle of nouns is named once', () => {
  const files = [
    file('lib/jobs/a.ts', "import { b } from '@/lib/entries/b';"),
    file('lib/entries/b.ts', "import { c } from '@/lib/evidence/c';"),
    file('lib/evidence/c.ts', "import { a } from '@/lib/jobs/a';"),
    file('lib/events/d.ts', "import { a } from '@/lib/jobs/a';"),
  ];
  expect(nounCycles(files).map(({ problem }) => problem)).toEqual([
    'circle of nouns: jobs → entries → evidence → jobs',
  ]);
  expect(nounCycles(files.slice(0, 2))).toEqual([]);
});

test('a page brings nothing heavy, by itself or by what it imports', () => {
  const page = (text: string) => file('components/a.tsx', `'use client';\n\n${text}`);
  const schema = file('lib/a/schema.ts', "import { z } from 'zod';");
  const words = file('lib/a/words.ts', "import { schema } from './schema';");
  expect(heavyPages([page("import { words } from '@/lib/a/words';"), words, schema])).toEqual([
    {
      path: 'lib/a/schema.ts',
      problem: 'brings zod into the page of components/a.tsx: load it by import()',
    },
  ]);
  expect(heavyPages([page("import { createClient } from '@supabase/supabase-js';")])).toHaveLength(
    1,
  );
});

test.each([
  ["import type { A } from '@/lib/a/schema';"],
  ["import { type A, type B } from '@/lib/a/schema';"],
  ["const load = () => import('@/lib/a/schema');"],
  ["import { act } from '@/lib/a/actions';"],
])('a page is light with %s', (text) => {
  const schema = file('lib/a/schema.ts', "import { z } from 'zod';");
  const actions = file('lib/a/actions.ts', "'use server';\n\nimport { a } from './schema';");
  expect(
    heavyPages([file('components/a.tsx', `'use client';\n\n${text}`), schema, actions]),
  ).toEqual([]);
});

test('a link to a missing file is dead, the web and anchors are left alone', () => {
  const text = '[a](there.md#part) [b](../gone.md) [c](https://example.org) [d](#here)';
  const page = file('docs/page.md', text);
  expect(deadLinks(page, (path) => path === 'docs/there.md')).toEqual([
    { path: 'docs/page.md', problem: "links to gone.md, which isn't there" },
  ]);
});

test('a setting that .env.example leaves out is named', () => {
  const files = [
    file('local/cli/a.ts', 'const a = process.env.PORT;\nconst b = process.env.NEW_ONE;'),
    file('lib/env/b.ts', 'const schema = z.object({\n  OTHER_ONE: z.string(),\n});'),
  ];
  expect(unexplainedSettings(files, '# first port\nPORT=3000\n')).toEqual([
    { path: 'local/cli/a.ts', problem: "reads NEW_ONE, which .env.example doesn't explain" },
    { path: 'lib/env/b.ts', problem: "reads OTHER_ONE, which .env.example doesn't explain" },
  ]);
});
