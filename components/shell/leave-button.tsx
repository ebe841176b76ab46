'use client';

import { LogOut } from 'lucide-react';
import { type MouseEvent, useEffect } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { LEAVE_TO } from '@/lib/safety/leave';
import { lockHere } from '@/lib/safety/lock-here';
import { shiftThrice } from '@/lib/safety/shift-thrice';

/**
 * Leaves at once, at the button or by Shift three times: locks the session and puts a neutral page
 * in this one's place. "Back" then finds the lock page and nothing that was written. Until the script
 * is there, the form does the same by way of the server.
 */
export function LeaveButton() {
  useEffect(() => {
    const pressed = shiftThrice();
    const press = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (!repeat && pressed(key, timeStamp)) lockHere(LEAVE_TO);
    };
    const point = ({ timeStamp }: PointerEvent) => void pressed('', timeStamp);
    window.addEventListener('keydown', press, true);
    window.addEventListener('pointerdown', point, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('pointerdown', point, true);
    };
  }, []);

  function click(event: MouseEvent) {
    event.preventDefault();
    lockHere(LEAVE_TO);
  }

  return (
    <form action="/auth/leave" method="post" className="no-print order-last">
      <button
        type="submit"
        onClick={click}
        aria-label="Leave this page"
        title="Opens a neutral page. Shift three times does the same"
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
