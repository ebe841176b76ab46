import { killPart as killPartOf, type PartName } from '../../scripts/testing/kill-part.ts';
import { dataFolder } from './stack.ts';

/** Ends a part of the stack under test, and all that it started, with SIGKILL. */
export function killPart(name: PartName): void {
  if (!killPartOf(dataFolder(), name)) throw new Error(`The stack has no ${name}.`);
}
