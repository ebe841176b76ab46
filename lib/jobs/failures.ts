const SAVED = 'Your words and files are saved.';
const TRY_AGAIN = `Something went wrong while reading. ${SAVED} Please try again.`;
const NOT_SET_UP = `The reader is not set up right, so nothing could be read. ${SAVED} Please tell whoever runs Daylight.`;
const BROKE_OFF = `Reading broke off several times. ${SAVED} Please try again; if it happens again, try without the largest file.`;

const SENTENCES: Record<string, string> = {
  model_refused: `The reader declined to read this entry. ${SAVED} You can turn AI off in Settings and try again.`,
  model_truncated: `This entry was too long to be read in one go. ${SAVED} Please try again, or split it in two.`,
  model_key: NOT_SET_UP,
  model_quota: NOT_SET_UP,
  model_rejected: NOT_SET_UP,
  lost_run: `Reading stopped several times before it could finish. ${SAVED} Please try again.`,
  run_crashed: BROKE_OFF,
  process_ended: BROKE_OFF,
  reader_lost: BROKE_OFF,
  run_system_failure: `The service that does the reading failed several times. ${SAVED} Please try again in a few minutes.`,
  run_timed_out: `Reading took longer than it may, several times. ${SAVED} Please try again, or split the entry in two.`,
  run_expired: `Reading could not start in time. ${SAVED} Please try again.`,
  run_cancelled: `Whoever runs Daylight stopped the reading. ${SAVED} Please try again.`,
  quote_gone: `A file of this entry was read anew meanwhile. ${SAVED} Please try again.`,
  took_too_long: `Reading took too long and was stopped. ${SAVED} Please try again, or split the entry in two.`,
};

/** What people are told of a job that failed, by the code of the reason. */
export function failureSentence(code: string): string {
  return SENTENCES[code] ?? TRY_AGAIN;
}
