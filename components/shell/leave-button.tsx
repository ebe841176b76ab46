'use client';

import { LogOut } from 'lucide-react';
import type { MouseEvent } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { LEAVE_TO, sessionCookies } from '@/lib/auth/leave';

/**
 * Leaves at once: forgets who was signed in and puts a neutral page in this one's place. "Back"
 * then finds the sign-in page and nothing that was written. Until the script is there, the form
 * does the same by way of the server.
 */
export function LeaveButton({ signedIn }: { signedIn?: boolean }) {
  return (
    <form action="/auth/leave" method="post" className="no-print order-last">
      <button
        type="submit"
        onClick={leave}
        aria-label="Leave this page"
        title={signedIn ? 'Signs you out and opens a neutral page' : undefined}
        className={buttonStyle({ look: 'quiet' }, 'px-3 lg:px-4')}
      >
        <LogOut className="size-4" />
        <span aria-hidden="true">
          Leave<span className="hidden sm:inline"> this page</span>
        </span>
      </button>
    </form>
  );
}

function leave(event: MouseEvent) {
  event.preventDefault();
  // No request is waited for: whoever needs this button needs it now.
  for (const name of sessionCookies(document.cookie)) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API would answer too late
    document.cookie = `${name}=; path=/; max-age=0; samesite=lax`;
  }
  document.documentElement.hidden = true;
  window.location.replace(LEAVE_TO);
}
