'use client';

import { CircleHelp } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Question } from '@/lib/entries/views';
import { answerQuestion } from '@/lib/events/actions';
import type { QuestionAnswer } from '@/lib/events/schema';
import { useEventAction } from '@/lib/events/use-event-action';

const OWN = {
  date: { word: 'Another day', label: 'Which day?', type: 'date', field: 'date' },
  time: { word: 'Another time', label: 'Which time?', type: 'time', field: 'time' },
  person: { word: 'Somebody else', label: 'Who?', type: 'text', field: 'label' },
  other: { word: 'Something else', label: 'Your answer', type: 'text', field: 'label' },
} as const;

/**
 * What only the writer can settle: one tap on an answer. It blocks nothing. One that asks nothing (a
 * part in another language) is only told.
 */
export function QuestionCard({ question }: { question: Question }) {
  const { pending, problem, run } = useEventAction();
  const { options } = question;
  const isNotice = options.length === 0 && !question.prompt.trimEnd().endsWith('?');
  const [isOwn, setOwn] = useState(options.length === 0 && !isNotice);
  const answer = (given: QuestionAnswer) => run(() => answerQuestion(question.id, given));
  return (
    <fieldset className="no-print mt-3 min-w-0 rounded-1 bg-ask-wash p-3" disabled={pending}>
      <legend className="float-left mb-2 flex w-full gap-1.5 font-semibold text-13 text-ask">
        <CircleHelp className="mt-0.5 size-4" />
        {question.prompt}
      </legend>
      <div className="clear-left flex flex-wrap gap-2">
        {options.map((option) => (
          <Button
            key={option.label}
            className="whitespace-normal border-ask-line px-3 text-13"
            onClick={() => answer({ ...option, date: option.date ?? '', time: option.time ?? '' })}
          >
            {option.label}
          </Button>
        ))}
        {isNotice && (
          <Button className="border-ask-line px-3 text-13" onClick={() => answer(null)}>
            All right
          </Button>
        )}
        {!isOwn && !isNotice && (
          <Button className="border-ask-line px-3 text-13" onClick={() => setOwn(true)}>
            {OWN[question.kind].word}
          </Button>
        )}
        {!isOwn && !isNotice && <Skip onSkip={() => answer(null)} prompt={question.prompt} />}
      </div>
      {isOwn && (
        <OwnAnswer kind={question.kind} onAnswer={answer}>
          <Skip onSkip={() => answer(null)} prompt={question.prompt} />
        </OwnAnswer>
      )}
      {problem && (
        <p role="alert" className="mt-2 text-13 text-stop">
          {problem.message}
        </p>
      )}
    </fieldset>
  );
}

type OwnProps = {
  kind: Question['kind'];
  onAnswer: (given: QuestionAnswer) => void;
  children: React.ReactNode;
};

function OwnAnswer({ kind, onAnswer, children }: OwnProps) {
  const id = useId();
  const { label, type, field } = OWN[kind];
  return (
    <form
      className="mt-2 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).get('own');
        if (typeof given === 'string' && given.trim()) onAnswer({ [field]: given });
      }}
    >
      <span className="grid gap-1">
        <label htmlFor={id} className="font-medium text-13">
          {label}
        </label>
        <input
          id={id}
          name="own"
          type={type}
          required
          maxLength={120}
          className="h-touch rounded-2 border border-line-control bg-sheet px-3 text-16 tabular-nums lg:text-14"
        />
      </span>
      <Button type="submit" className="border-ask-line px-3 text-13">
        Answer
      </Button>
      {children}
    </form>
  );
}

function Skip({ prompt, onSkip }: { prompt: string; onSkip: () => void }) {
  return (
    <Button look="text" className="text-13" aria-label={`Skip: ${prompt}`} onClick={onSkip}>
      Skip
    </Button>
  );
}
