/**
 * A request that must not be sent again as it is: answered with the status (400 or 422, which
 * neither client repeats), the code and the sentence.
 */
export class Refusal extends Error {
  readonly status: 400 | 404 | 422;
  readonly code: string;

  constructor(status: 400 | 404 | 422, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}

/** Something of Trigger.dev that this control plane doesn't do: answered with a typed 501. */
export class NotAvailable extends Error {
  constructor(what: string) {
    super(`${what} is not available in the local control plane.`);
    this.name = 'NotAvailable';
  }
}

export function unknownRun(): Refusal {
  return new Refusal(404, 'unknown_run', 'Run not found');
}
