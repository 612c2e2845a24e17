/**
 * The same with all text, keys too, as every store can keep it. PostgreSQL refuses the character NUL and half of a surrogate pair, which nobody
 * types and no font shows: the one is left out, the other becomes U+FFFD, in files as well, so that a store can be moved.
 */
export function storable<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return textOf(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [textOf(key), clean(inside)]));
}

const textOf = (text: string): string => text.toWellFormed().replaceAll("\0", "");
