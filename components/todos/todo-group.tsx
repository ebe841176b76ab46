import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Count } from '@/components/ui/count';
import type { Group } from '@/lib/todos/groups';
import type { Todo } from '@/lib/todos/todo';
import { TodoRow } from './todo-row';

/** More than anybody does in a week; hundreds at once would make a phone slow. */
const AT_FIRST = 30;

type Props = {
  group: Group;
  todos: Todo[];
  onTick: (todo: Todo, done: boolean) => void;
  onRemove: (todo: Todo) => void;
};

/** To-dos that are due about the same time: the first of them, the others when they are asked for. */
export function TodoGroup({ group, todos, onTick, onRemove }: Props) {
  const [all, showAll] = useState(false);
  return (
    <section aria-label={group} className="mt-8">
      <h2 className="border-line border-b pb-2 font-semibold text-13 text-ink-2">
        {group} <Count of={todos.length} />
      </h2>
      <ul>
        {(all ? todos : todos.slice(0, AT_FIRST)).map((todo) => (
          <TodoRow
            key={todo.id}
            todo={todo}
            overdue={group === 'Overdue'}
            onTick={(done) => onTick(todo, done)}
            onRemove={() => onRemove(todo)}
          />
        ))}
      </ul>
      {!all && todos.length > AT_FIRST && (
        <Button className="mt-3" onClick={() => showAll(true)}>
          Show all {todos.length}
        </Button>
      )}
    </section>
  );
}
