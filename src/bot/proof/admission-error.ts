/** Why somebody does not get in: for the log, never for the caller. */
export class AdmissionError extends Error {
  /** 401: not proven · 403: proven, and not served · 503: it cannot be proven now. */
  readonly statusCode: 401 | 403 | 503;

  constructor(statusCode: AdmissionError["statusCode"], reason: string) {
    super(reason);
    this.name = "AdmissionError";
    this.statusCode = statusCode;
  }
}
