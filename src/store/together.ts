/** What instances of the assistant share beside records (docs/decisions/0018). */
export interface Together {
  /** Id of this instance, new at every start. */
  readonly me: string;
  /** Whether an instance is still there. */
  isAlive(instance: string): Promise<boolean>;
  /** How many are there now, this one included; known without asking, so at most a few seconds old. */
  readonly alive: number;

  /**
   * Takes work that must be done once, by its key; waits while another does it.
   * @returns "mine": do it, and call `done` or `release`; or that it was done, with what was kept of it
   */
  claim(key: string): Promise<"mine" | { kept?: unknown }>;
  /** It was done; what is kept of it is there for a minute. Written soon: nobody waits for it. */
  done(key: string, kept?: unknown): void;
  /** It failed, and may be done by who comes again. */
  release(key: string): Promise<void>;

  /** Whether this one leads now: at most one does. */
  leads(): Promise<boolean>;
  /** Does work while nobody else does work under that name. */
  oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T>;

  /** What is kept of somebody under a key, until its time is over. Whose: an id of a person, or "" of nobody. */
  recall(whose: string, key: string): Promise<unknown>;
  keep(whose: string, key: string, value: unknown, forMs: number): Promise<void>;
  /** True for the first who asks of a key. */
  isFirst(key: string, forMs: number): Promise<boolean>;
  /** Everything that is kept of somebody. */
  forget(whose: string): Promise<void>;

  /** Lets go of claims and of what is over. */
  tidy(): Promise<void>;
  /** Says that this instance ends, with everything that it did written. */
  close(): Promise<void>;
}
