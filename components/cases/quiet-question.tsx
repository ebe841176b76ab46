'use client';

import { type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { skipQuestion } from '@/lib/cases/actions';
import { answered, type QuietAnswer } from '@/lib/cases/answer';
import type { QuietQuestion as Question } from '@/lib/cases/next-question';
import type { Result } from '@/lib/result';
import { TextAnswer } from './text-answer';
import { WhoAnswer } from './who-answer';

const PROMPTS = {
  co_parent: {
    prompt: 'What should we call the other parent?',
    hint: 'A first name or initials are enough.',
    label: 'Name of the other parent',
  },
  child: {
    prompt: 'What do you call your child?',
    hint: 'Initials are enough. More children can be added in the settings.',
    label: 'Name of your child',
  },
  number: {
    prompt: 'Is there a case number?',
    hint: 'It can be left out for good.',
    label: 'Case number',
  },
} as const;

/** The one thing that would help with the next entries. It blocks nothing and can be skipped for good. */
export function QuietQuestion({ question }: { question: Question }) {
  const [thanks, setThanks] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const run = (work: () => Promise<Result<unknown>>, after: string) => {
    if (pending) return;
    start(async () => {
      const result = await work().catch(() => null);
      if (result?.ok) setThanks(after);
      else setProblem(result?.error.message ?? 'That couldn’t be saved. Please try again.');
    });
  };
  const skip = () => run(() => skipQuestion(question.key), 'Skipped. You won’t be asked again.');
  const save = (answer: QuietAnswer) =>
    run(() => answered(question, answer), 'Saved. You can change it in the settings.');

  if (thanks) return <Frame>{<p role="status">{thanks}</p>}</Frame>;
  const text = question.kind === 'who' ? null : PROMPTS[question.kind];
  const prompt =
    question.kind === 'who' ? `Who is ${question.name}?` : PROMPTS[question.kind].prompt;
  return (
    <Frame>
      <p className="font-medium text-ink">{prompt}</p>
      {text && <p className="text-13 text-ink-3">{text.hint}</p>}
      <div className="mt-2 flex flex-wrap items-end gap-2">
        {question.kind === 'who' ? (
          <WhoAnswer coParent={question.coParent} onAnswer={save} />
        ) : (
          <TextAnswer label={text?.label ?? prompt} onAnswer={save} />
        )}
        <Button look="text" aria-label={`Skip: ${prompt}`} onClick={skip}>
          Skip
        </Button>
      </div>
      <p role="alert" className="mt-2 text-13 text-stop empty:hidden">
        {problem}
      </p>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <section aria-label="A question" className="mt-4 border-line border-y py-3 text-14 text-ink-2">
      {children}
    </section>
  );
}
