/** One line of JSON per event, on standard error. Never what a person typed. */
export const log = (event: string, fields: Record<string, unknown> = {}): void =>
  console.error(JSON.stringify({ at: new Date().toISOString(), event, ...fields }));

export const reasonOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
