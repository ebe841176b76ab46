/** Where the runs of an entry are seen, by a template with `{tag}`; null without a template. */
export function runsLink(template: string | undefined, entryId: string): string | null {
  return template?.replaceAll('{tag}', encodeURIComponent(`entry:${entryId}`)) ?? null;
}
