/** Bad data: names the file, the place in it and the reason. Thrown at start only. */
export class DataError extends Error {
  constructor(file: string, place: string, reason: string) {
    super(`Bad data in ${file}, ${place}: ${reason}`);
    this.name = "DataError";
  }
}

/** The rows by their key. @throws DataError when one stands there twice. */
export function byKey<T>(rows: readonly T[], keyOf: (row: T) => string, file: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (found.has(key)) throw new DataError(file, `row ${index}`, `"${key}" stands there twice`);
    found.set(key, row);
  }
  return found;
}
