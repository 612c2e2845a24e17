/** JSON of a value, the same whatever the order of its keys: a database does not keep that. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, inside: unknown) => inOrder(inside));

const inOrder = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
