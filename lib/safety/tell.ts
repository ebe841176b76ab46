import { type ExternalToast, toast } from 'sonner';
import { DISCREET_TITLE } from '@/lib/safety/discreet-words';

/** A toast on what was just done; in discreet mode it says only that something was. Browser only. */
export function tell(kind: 'success' | 'message', title: string, options?: ExternalToast): void {
  const isDiscreet = document.documentElement.hasAttribute('data-discreet');
  toast[kind](
    isDiscreet ? DISCREET_TITLE : title,
    isDiscreet ? { ...options, description: undefined } : options,
  );
}
