/** Stored data that cannot be read: names the place and the reason. */
export class StoreError extends Error {
  constructor(place: string, reason: string) {
    super(`Bad data in ${place}: ${reason}`);
    this.name = "StoreError";
  }
}
