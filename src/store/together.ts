import type { Payload } from "./records.ts";

/** An activity from Teams that is answered once, and the key that it has however often it comes. */
export type Work = Payload<"activity"> & { key: string };

/** What instances of the assistant share beside records (docs/decisions/0018). */
export interface Together {
  /** Id of this instance, new at every start. */
  readonly me: string;
  /** How many instances there are, this one included; what was known a few seconds ago. */
  readonly alive: number;
  /** @param instance an id that `me` was, of whichever instance */
  isAlive(instance: string): Promise<boolean>;
  /**
   * Does work that is of one activity once, over all instances: what was done, or is being done here, is not done again.
   * @throws what the work throws: it may be done by who comes again
   */
  once(work: Work, deed: () => Promise<void>): Promise<void>;
  /** Does work once, and gives whoever asks for it again within a minute what it gave: JSON. @throws what the work throws */
  sharing<T extends object>(key: string, work: () => Promise<T>): Promise<T>;
  /** Whether this instance leads now: at most one does. */
  leads(): Promise<boolean>;
  /** Does work while nobody else does work so. @throws what the work throws */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
  /** A memory that every instance finds. */
  shortMemory<T extends object>(of: ShortLived<T>): ShortMemory<T>;
  /** Lets go of what was answered before a moment (ISO instant): nobody sends that again. */
  letGo(before: string): Promise<void>;
  /** @throws when the others cannot be heard now */
  check(): Promise<void>;
  /** Says that this instance ends. */
  close(): Promise<void>;
}

/** What is kept for a while only: never on disk where there is one process, and in a table that a crash empties where there are more. */
export interface ShortLived<T> {
  name: string;
  forMs: number;
  /** So many at most in one process; who was silent longest goes first. */
  most: number;
  /** Of all together in one process, as large as `of` says. */
  size?: { of: (value: T) => number; most: number };
  /** To and from JSON, where it is not that by itself; what was written otherwise is not known. */
  toJson?: (value: T) => unknown;
  fromJson?: (kept: unknown) => T | undefined;
}

/** Of a person and a key; of nobody the person is "". */
export interface ShortMemory<T> {
  get(person: string, key: string): Promise<T | undefined>;
  put(person: string, key: string, value: T): Promise<void>;
  /** Puts it unless there is one. @returns whether it was put */
  add(person: string, key: string, value: T): Promise<boolean>;
  /** Everything of one person. */
  forget(person: string): Promise<void>;
}
