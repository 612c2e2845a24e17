/** Why a file did not come or go. */
export type FileFailure =
  /** An address that is not SharePoint's, or points on to another. */
  | "other-place"
  /** Teams' address does not hold any more. */
  | "gone"
  | "too-large"
  | "no-answer";

export class FileError extends Error {
  readonly failure: FileFailure;
  constructor(failure: FileFailure, reason: string) {
    super(reason);
    this.name = "FileError";
    this.failure = failure;
  }
}

/** How files come and go. */
export interface FilePort {
  /** @throws FileError */
  download(address: string): Promise<Uint8Array>;
  /** Puts a whole file into an upload session. @throws FileError */
  upload(address: string, bytes: Uint8Array): Promise<void>;
}
