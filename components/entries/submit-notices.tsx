'use client';

import { Button, buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Reveal } from '@/components/ui/reveal';
import { counted } from '@/lib/counted';
import type { SubmitProblem } from '@/lib/entries/use-submit';

type Props = {
  problem: SubmitProblem | null;
  /** Files that a submit waits for. */
  waitingFor: number;
  /** Files that didn't upload, once somebody tried to submit. */
  failed: number;
  /** Whether sending one of them again may help. */
  canRetry: boolean;
  onWaitNoMore: () => void;
  onRetryFailed: () => void;
  onSubmitWithout: () => void;
};

/** What stands between a draft and its entry, each with the ways on. */
export function SubmitNotices(props: Props) {
  const { problem, waitingFor, failed, canRetry } = props;
  const it = failed === 1 ? 'it' : 'them';
  return (
    <>
      {waitingFor > 0 && (
        <div role="status">
          <Notice
            className="mt-5"
            actions={<Button onClick={props.onWaitNoMore}>Don’t submit yet</Button>}
          >
            <p>
              Waiting for {counted(waitingFor, 'file')} to arrive. Then your entry is submitted.
            </p>
          </Notice>
        </div>
      )}
      {failed > 0 && (
        <Reveal role="alert">
          <Notice
            tone="stop"
            className="mt-5"
            actions={
              <>
                {canRetry && <Button onClick={props.onRetryFailed}>Try again</Button>}
                <Button look={canRetry ? 'text' : 'quiet'} onClick={props.onSubmitWithout}>
                  Submit without {it}
                </Button>
              </>
            }
          >
            <p>
              {counted(failed, 'file')} {canRetry ? 'didn’t upload' : 'can’t be added'}. Your words
              and everything else are safe.
            </p>
          </Notice>
        </Reveal>
      )}
      {problem && (
        <Reveal role="alert">
          <Notice tone="stop" className="mt-5" actions={wayOn(problem)}>
            <p>{problem.message}</p>
          </Notice>
        </Reveal>
      )}
    </>
  );
}

function wayOn({ wayOn: way }: SubmitProblem) {
  if (way === 'reload') {
    return <Button onClick={() => window.location.reload()}>Reload</Button>;
  }
  if (way === 'sign-in') {
    return (
      <Link
        href={{ pathname: '/sign-in', query: { next: '/journal/new' } }}
        className={buttonStyle({ look: 'quiet' })}
      >
        Sign in
      </Link>
    );
  }
  return undefined;
}
