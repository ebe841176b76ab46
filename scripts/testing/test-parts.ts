import { killParts } from '../../local/cli/stop-parts.ts';
import { type Part, type Supervised, supervise } from '../../local/cli/supervise.ts';
import { until } from '../../local/cli/until.ts';
import { killTree } from './kill-tree.ts';

export type PartName = 'database' | 'supabase' | 'trigger' | 'worker' | 'app';

/** The parts of a stack, kept running as `npm start` keeps them, that a test may kill. */
export type TestParts = {
  /** Starts a part; settles when it works. */
  start(part: Part): Promise<void>;
  pid(name: PartName): number;
  /** Ends a part and all that it started with SIGKILL; it is started again by itself. */
  kill(name: PartName): void;
  /** Settles when a killed part works again, and those that nothing works without. */
  back(name: PartName): Promise<void>;
  /** Ends all of them, and whatever else carries the stack's id. */
  stop(stackId: string): Promise<void>;
};

const isRequired = (part: Part) => part.required;

export function testParts(): TestParts {
  const parts = new Map<string, { part: Part; supervised: Supervised }>();
  const killed = new Map<string, number>();
  const find = (name: PartName) => {
    const found = parts.get(name);
    if (!found) throw new Error(`The stack has no ${name}.`);
    return found;
  };
  const pid = (name: PartName) => {
    const running = find(name).supervised.pid();
    if (running === undefined) throw new Error(`The ${name} isn't running.`);
    return running;
  };
  return {
    start(part) {
      const supervised = supervise(part, { changed: () => {}, lost: () => {} });
      parts.set(part.name, { part, supervised });
      return supervised.ready;
    },
    pid,
    kill(name) {
      killed.set(name, pid(name));
      killTree(pid(name));
    },
    async back(name) {
      const { part, supervised } = find(name);
      const needed = [part, ...[...parts.values()].map((other) => other.part).filter(isRequired)];
      const isBack = async () => {
        const now = supervised.pid();
        if (now === undefined || now === killed.get(name)) return false;
        return (await Promise.all(needed.map((other) => other.ready()))).every(Boolean);
      };
      if (!(await until(isBack, { withinMs: 240_000 }))) {
        throw new Error(`The ${name} didn't come back.`);
      }
    },
    stop: (stackId) =>
      killParts(
        [...parts.values()].map(({ supervised }) => supervised),
        stackId,
      ),
  };
}
