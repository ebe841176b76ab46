'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Comes into view when it appears: on a phone it would else lie below the bar. */
export function Reveal({ role, children }: { role: 'alert' | 'status'; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise here, which must not become the effect's clean-up.
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} role={role} className="scroll-my-24">
      {children}
    </div>
  );
}
