const AT =
  /\b(?:at|from|outside|in front of|in the)\s+((?:the|my|his|her|their|our)\s+(?:\p{L}[\p{L}’'-]*\s+){0,3}?(?:library|lot|school|park|police station|station|house|apartment|porch|office|centre|center|clinic|hospital|court(?:house|room)?|mall|gym|playground|pool|lobby|church|restaurant|airport|parking lot|driveway|place)(?:\s+lot)?|(?:\p{Lu}[\p{L}’'.&-]*\s+){1,4}(?:Park|School|Elementary|Library|Center|Centre|Pediatrics|Hospital|Street|Station|Mall|Clinic|Court|Church|Station)|the\s+Y)\b/u;

/** Where it was, in the text's own words, where it says "at the library" and the like; else null. */
export function placeIn(text: string): string | null {
  return text.match(AT)?.[1]?.trim() ?? null;
}
