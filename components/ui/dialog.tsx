'use client';

import type { DialogProps } from './dialog-panel';
import { useLater } from './use-later';

const loadPanel = () => import('./dialog-panel').then(({ DialogPanel }) => DialogPanel);

/** One question over the page. Escape and a click beside it mean "not now". */
export function Dialog(props: DialogProps) {
  const Panel = useLater(loadPanel, props.open, () => props.onOpenChange(false));
  return Panel && <Panel {...props} />;
}
