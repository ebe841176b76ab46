'use client';

import { useState } from 'react';
import { Count } from '@/components/ui/count';
import { cn } from '@/lib/cn';
import type { EntryView } from '@/lib/entries/views';
import { useAccess } from '@/lib/supabase/access';
import { browserDb } from '@/lib/supabase/browser';
import { shortDay } from '@/lib/time/days';

type Item = EntryView['actionItems'][number];

/** What is to be done, found in an entry or written by hand. A tick is saved at once. */
export function TodoList({ items }: { items: Item[] }) {
  if (!items.length) return null;
  return (
    <section aria-labelledby="todos-title" className="mt-8">
      <h2 id="todos-title" className="mb-2 font-semibold text-16 tracking-[-0.011em]">
        To-dos <Count of={items.length} />
      </h2>
      <ul>
        {items.map((item) => (
          <Todo key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Todo({ item }: { item: Item }) {
  const [done, setDone] = useState(item.done_at !== null);
  const [problem, setProblem] = useState(false);
  const access = useAccess();

  async function tick(next: boolean) {
    setDone(next);
    setProblem(false);
    const saved = await save(next).catch(() => false);
    if (saved) return;
    setDone(!next);
    setProblem(true);
  }

  async function save(next: boolean): Promise<boolean> {
    const { rows } = await browserDb(access);
    const done_at = next ? new Date().toISOString() : null;
    const { data } = await rows
      .from('action_items')
      .update({ done_at })
      .eq('id', item.id)
      .select('id');
    return data?.length === 1;
  }

  return (
    <li>
      <label className="grid min-h-touch cursor-pointer grid-cols-[20px_1fr] gap-x-3 py-2 text-14">
        <input
          type="checkbox"
          className="checkbox"
          checked={done}
          onChange={(event) => tick(event.target.checked)}
        />
        <span className={cn(done && 'text-ink-3 line-through')}>{item.title}</span>
        <span className="col-start-2 text-13 text-ink-3">
          {item.due_date && shortDay(item.due_date)}
          {item.due_phrase && (
            <>
              {item.due_date ? ', from ' : 'From '}
              <q className="words">{item.due_phrase}</q>
            </>
          )}
        </span>
      </label>
      <p role="status" className="pl-8 text-13 text-stop">
        {problem && 'That couldn’t be saved. Please try again.'}
      </p>
    </li>
  );
}
