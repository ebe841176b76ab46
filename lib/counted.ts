/** "1 file", "3 files"; `many` where an "s" doesn't do. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
