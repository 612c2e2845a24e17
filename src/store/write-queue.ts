/** Writes one after the other, in the order of asking; everything that is offered while one is under way goes together in the next. */
export class WriteQueue<T, R = void> {
  readonly #write: (batch: readonly T[]) => Promise<R>;
  #tail: Promise<unknown> = Promise.resolve();
  #next: { batch: T[]; done: Promise<R> } | undefined;

  constructor(write: (batch: readonly T[]) => Promise<R>) {
    this.#write = write;
  }

  /** What the write that it went with gives. @throws what that write throws */
  offer(items: readonly T[]): Promise<R> {
    if (!this.#next) {
      const batch: T[] = [];
      const done = this.#enqueue(() => {
        if (this.#next?.batch === batch) this.#next = undefined;
        return this.#write(batch);
      });
      this.#next = { batch, done };
    }
    this.#next.batch.push(...items);
    return this.#next.done;
  }

  /** Other work, after everything that was offered; what is offered from here on is written after it. */
  after<W>(work: () => Promise<W>): Promise<W> {
    this.#next = undefined;
    return this.#enqueue(work);
  }

  #enqueue<W>(work: () => Promise<W>): Promise<W> {
    const done = this.#tail.catch(() => {}).then(work);
    this.#tail = done;
    return done;
  }
}
