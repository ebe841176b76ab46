import type { ReactNode } from 'react';
import { HelpLines } from './help-lines';

/** What Daylight can do for somebody who shares a device or a home, and what it can't. */
export function SafetyPage() {
  return (
    <article className="mx-auto max-w-160 pt-6 pb-12 lg:pt-[6vh]">
      <h1 className="font-semibold text-28 tracking-[-0.021em]">Safety</h1>
      <p className="mt-3 max-w-measure text-pretty text-16 text-ink-2">
        If somebody may look at this device, or at what you do on it, read this first. In danger,
        call your emergency number: 911 in the US and Canada, 999 or 112 in the UK, 000 in
        Australia, 111 in New Zealand.
      </p>
      <Part id="leave" title="Leaving at once">
        <Points>
          <li>
            “Leave this page” is at the top of every page. Pressing the <Key>Shift</Key> key three
            times does the same.
          </li>
          <li>The page goes blank, and a neutral site takes its place.</li>
          <li>
            If you are signed in, Daylight locks in this browser, in all its tabs. “Back” shows a
            page that says “Locked” and nothing else, until you enter your password or sign out.
          </li>
          <li>What you saved is kept, and so is a draft.</li>
        </Points>
      </Part>
      <Part id="cannot" title="What leaving can’t do">
        <Points>
          <li>
            <b>History.</b> It doesn’t clear the browser’s history. The addresses of pages that you
            opened, and their titles, stay there. A private window keeps none.
          </li>
          <li>
            <b>Monitoring.</b> It doesn’t help against software that records the screen or the
            keyboard, or against somebody who manages your device, your network or your phone plan.
            If you suspect that, use a device that the other person has never had.
          </li>
          <li>
            <b>Shared accounts.</b> A shared Google, Apple or Microsoft account may show history,
            saved passwords and open tabs on other devices.
          </li>
          <li>
            <b>Your mail.</b> Messages from Daylight stay in your inbox. Whoever reads it can also
            ask for a new password. Use an address that only you can open.
          </li>
          <li>
            <b>Files.</b> What you downloaded or printed stays in the downloads folder and with the
            printer. Photos stay in your gallery.
          </li>
          <li>
            <b>No connection.</b> The page is hidden and locked all the same, but the neutral site
            can’t load: the browser says that it is offline.
          </li>
          <li>
            <b>Experts.</b> A lock keeps out somebody who looks, not somebody who takes the device
            apart. When you can, sign out.
          </li>
        </Points>
      </Part>
      <Part id="private" title="On a device that others use">
        <Points>
          <li>
            Use a private window, and close it when you are done. In Chrome and Edge press{' '}
            <Key>Ctrl</Key> <Key>Shift</Key> <Key>N</Key>, in Firefox <Key>Ctrl</Key>{' '}
            <Key>Shift</Key> <Key>P</Key>, in Safari <Key>⌘</Key> <Key>Shift</Key> <Key>N</Key>.
          </li>
          <li>
            Choose “This is a shared device” when you sign in. You are then signed out when the
            browser is closed, and no draft is stored on the device. A browser that is set to open
            its last tabs again may keep you signed in: sign out yourself.
          </li>
          <li>Let the browser save no password.</li>
          <li>
            Under Settings, Privacy and safety, you can hide what tabs and messages say, and lock
            Daylight when you haven’t been there for a while.
          </li>
        </Points>
      </Part>
      <Part id="help" title="Somebody to talk to">
        <p className="mb-3 max-w-measure text-14 text-ink-2">
          Free and confidential. A call may show in the phone’s list or on its bill.
        </p>
        <HelpLines />
      </Part>
    </article>
  );
}

type PartProps = { id: string; title: string; children: ReactNode };

function Part({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="mt-8 border-line border-t pt-6">
      <h2 id={id} className="mb-3 font-semibold text-16 tracking-[-0.011em]">
        {title}
      </h2>
      {children}
    </section>
  );
}

const Points = ({ children }: { children: ReactNode }) => (
  <ul className="grid max-w-measure gap-2.5 text-14 text-ink-2 [&_b]:font-semibold [&_b]:text-ink">
    {children}
  </ul>
);

const Key = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-1 border border-line-strong px-1 font-sans text-12">{children}</kbd>
);
