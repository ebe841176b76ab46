import { Specimen } from '@/components/entries/specimen';
import { LookAround } from '@/components/sample/look-around';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

export default function StartPage() {
  return (
    <div className="mx-auto max-w-160 pt-8 pb-12 lg:pt-[8vh]">
      <h1 className="max-w-120 text-balance font-semibold text-28 tracking-[-0.021em]">
        <span className="block">Write down what happened.</span> Find it again in order.
      </h1>
      <p className="mt-4 max-w-120 text-pretty text-18 text-ink-2">
        Daylight is a private journal for parents who live apart. You write in your own words and
        add photos, messages and letters. Daylight suggests dated events from them, for you to check
        and for your lawyer to read.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Link href="/sign-up" className={buttonStyle({ look: 'primary', size: 'large' })}>
          Create account
        </Link>
        <Link href="/sign-in" className={buttonStyle({ look: 'quiet', size: 'large' })}>
          Sign in
        </Link>
      </p>
      <LookAround />
      <div className="mt-10">
        <Specimen />
      </div>
      <section aria-labelledby="not" className="mt-10 border-line border-t pt-6">
        <h2 id="not" className="mb-3 font-semibold text-13 text-ink-2">
          What Daylight is not
        </h2>
        <ul className="grid gap-2 text-14 text-ink-2">
          <li>It isn’t a lawyer, and doesn’t say what a court will think.</li>
          <li>It gives no scores and no verdicts on anybody.</li>
          <li>It has no trackers and no ads.</li>
        </ul>
      </section>
    </div>
  );
}
