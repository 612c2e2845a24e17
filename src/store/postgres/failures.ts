import type { Again } from "../../time/patience.ts";

/** Of a host with several addresses every one may fail, each with its reason. */
const reasonIn = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(reasonIn).join("; ");
  return error instanceof Error ? error.message : String(error);
};

/** Network: no connection, or one that broke. */
const BROKEN = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
  // A socket in the file system that is not there while the server is down.
  "ENOENT",
];

/** Classes and codes of SQLSTATE after which another try may do. */
const PASSING = [
  // A connection that failed.
  "08",
  // The server stops, crashed, or starts; a statement took too long.
  "57P",
  "57014",
  // An idle session was ended.
  "25P03",
  // Connections or memory are used up; not a full disk.
  "53200",
  "53300",
  // Another was first.
  "40001",
  "40P01",
  "55P03",
];

/** What the driver says itself, without a code. */
const SAID = [
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "timeout expired",
  "Query read timeout",
  "Client has encountered a connection error",
  "Client was closed",
];

/** Undefined when it cannot work, however often it is tried: no rights, a wrong password, only reading allowed, data that does not fit. */
export function againAfter(error: unknown): Again | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const passes =
    typeof code === "string"
      ? BROKEN.includes(code) || PASSING.some((known) => code.startsWith(known))
      : typeof message === "string" && SAID.some((known) => message.startsWith(known));
  return passes ? {} : undefined;
}

/** The database did not do what was asked: where, and why. */
export class DatabaseError extends Error {
  override readonly name: string = "DatabaseError";
  /** Whether it could work a while later. */
  readonly passing: boolean;

  constructor(place: string, cause: unknown) {
    super(`The database ${place}: ${reasonIn(cause)}`, { cause });
    this.passing = againAfter(cause) !== undefined;
  }
}

/** The database cannot be used by this version: why, and what would help. */
export class SchemaError extends DatabaseError {
  override readonly name = "SchemaError";
}
