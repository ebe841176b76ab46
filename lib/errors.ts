/** Every way in which a request can be refused: its HTTP status and the sentence that people read. */
const ERRORS = {
  bad_request: [400, 'The request could not be understood.'],
  text_required: [400, 'Event text is required'],
  text_too_long: [400, 'An entry can hold 20,000 characters. Please split it in two.'],
  bad_date: [400, 'Choose a real day that has already come, or “not sure”.'],
  bad_event: [400, 'Something in this event can’t be saved as it is. Please look at its fields.'],
  bad_time_zone: [400, 'The time zone is not known. Use a name like America/New_York.'],
  too_many_files: [400, 'An entry can hold 20 files.'],
  too_many_corrections: [400, 'An entry can hold 20 corrections. Please write a new entry.'],
  unknown_evidence: [400, 'A file is missing or has not fully arrived. Please add it again.'],
  bad_file: [400, 'This file can’t be added.'],
  file_empty: [400, 'This file is empty: it has no bytes.'],
  file_too_large: [
    400,
    'This file is too large: pictures up to 25 MB, documents and recordings up to 50 MB.',
  ],
  file_type: [
    400,
    'This kind of file can’t be added. Pictures, PDF, Word, text, saved e‑mails and recordings can.',
  ],
  file_not_what_it_says: [400, 'Its content is not of the type it claims.'],
  file_missing: [400, 'The file has not arrived. Please try again.'],
  file_incomplete: [400, 'The file arrived incomplete. Please try again.'],
  file_in_use: [409, 'This file belongs to an entry and stays with it.'],
  wrong_password: [400, 'The password is not right.'],
  wrong_code: [400, 'The code is not right, or too old.'],
  sign_in_again: [403, 'Please sign in once more, then try again.'],
  unauthenticated: [401, 'Unauthorized'],
  plan_limit: [403, 'Your plan has no room for more.'],
  bad_origin: [403, 'The request came from another site.'],
  not_found: [404, 'It is not here, or no longer.'],
  already_submitted: [409, 'This entry was already submitted with other content.'],
  changed_elsewhere: [
    409,
    'This event was changed in another place meanwhile. Nothing was overwritten.',
  ],
  answer_first: [409, 'There is a question about this event. Answer or skip it first.'],
  question_settled: [409, 'This question was answered already.'],
  not_running: [409, 'There is nothing to stop here: it has ended already.'],
  not_failed: [409, 'This entry is being read or is ready already.'],
  locked: [423, 'Daylight is locked in this browser. Unlock it, then try again.'],
  payload_too_large: [413, 'The request is too large.'],
  unsupported_media_type: [415, 'Send JSON: content-type application/json.'],
  too_often: [429, 'Tried too often. Please wait an hour.'],
  internal: [
    500,
    'Something went wrong on our side. Nothing you wrote was lost; please try again.',
  ],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type ErrorCode = keyof typeof ERRORS;

/** The sentence for people. A code that depends on more than itself (a plan's limit) has its own. */
export function sentenceFor(code: ErrorCode): string {
  return ERRORS[code][1];
}

export function statusFor(code: ErrorCode): number {
  return ERRORS[code][0];
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}

/** Carries a code and never content: its message may reach logs and the task service. */
export class AppError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The code of anything thrown; what isn't ours is "internal", so that no foreign message gets out. */
export function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'internal';
}
