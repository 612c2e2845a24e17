/** The same card with every folded part in sight. */
export const inFull = (content: unknown): unknown =>
  JSON.parse(JSON.stringify(content, (key, value) => (key === "isVisible" ? undefined : value)));
