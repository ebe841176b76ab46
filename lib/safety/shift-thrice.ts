const TIMES = 3;
const WITHIN_MS = 1_500;

/**
 * Counts Shift pressed several times by itself: capitals and shortcuts have another key in between.
 * The function it gives takes each key with its time in milliseconds, and says when it was enough.
 */
export function shiftThrice(): (key: string, at: number) => boolean {
  let presses: number[] = [];
  return (key, at) => {
    presses = key === 'Shift' ? [...presses, at].filter((each) => at - each <= WITHIN_MS) : [];
    return presses.length >= TIMES;
  };
}
