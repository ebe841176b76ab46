import { saveCase } from '@/lib/cases/actions';
import type { QuietQuestion } from '@/lib/cases/next-question';
import { addPerson, changePerson } from '@/lib/people/actions';
import type { KnownPerson, PersonRole } from '@/lib/people/person';
import type { Result } from '@/lib/result';

/** What a tap or a few words say: a role, another name of somebody known, or the words. */
export type QuietAnswer = { role: PersonRole } | { sameAs: KnownPerson } | { text: string };

/** Saves the answer to a quiet question where it belongs: a person, a name of one, or the case. */
export async function answered(
  question: QuietQuestion,
  answer: QuietAnswer,
): Promise<Result<unknown>> {
  if ('sameAs' in answer && question.kind === 'who') {
    const { sameAs } = answer;
    return changePerson({ ...sameAs, aliases: [...sameAs.aliases, question.name] });
  }
  if ('role' in answer && question.kind === 'who') return add(question.name, answer.role);
  const text = 'text' in answer ? answer.text : '';
  if (question.kind === 'co_parent' || question.kind === 'child') return add(text, question.kind);
  return saveCase({ number: text });
}

function add(name: string, role: PersonRole): Promise<Result<unknown>> {
  const person = { id: crypto.randomUUID(), name, role, aliases: [], initials: null };
  return addPerson({ ...person, birthYear: null });
}
