'use client';

import { LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { LEAVE_TO } from '@/lib/safety/leave';
import { cover, lockHere } from '@/lib/safety/lock-here';
import { shiftThrice } from '@/lib/safety/shift-thrice';

/**
 * Leaves at once, at the button or by Shift three times: locks the session and puts a neutral page
 * in this one's place. "Back" then finds the lock page and nothing that was written. Until the script
 * is there, the form does the same by way of the server.
 */
export function LeaveButton({ signedIn }: { signedIn?: boolean }) {
  const leave = signedIn ? lockHere : cover;

  useEffect(() => {
    const pressed = shiftThrice();
    const listen = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (!repeat && pressed(key, timeStamp)) leave(LEAVE_TO);
    };
    const click = ({ timeStamp }: PointerEvent) => void pressed('', timeStamp);
    window.addEventListener('keydown', listen, true);
    window.addEventListener('pointerdown', click, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      window.removeEventListener('pointerdown', click, true);
    };
  }, [leave]);

  return (
    <form action="/auth/leave" method="post" className="no-print order-last">
      <button
        type="submit"
        onClick={(event) => {
          event.preventDefault();
          leave(LEAVE_TO);
        }}
        aria-label="Leave this page"
        title="Opens a neutral page. Or press Shift three times"
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
