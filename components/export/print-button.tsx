'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Prints the page it stands on; from there a browser also saves it as a PDF. */
export function PrintButton() {
  return (
    <Button look="primary" onClick={() => window.print()}>
      <Printer className="size-4" />
      Print
    </Button>
  );
}
