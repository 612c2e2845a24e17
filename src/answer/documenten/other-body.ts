import type { AnswerContext } from "../context.ts";

/** The one body that all these figures are of, when that is no region that is known: "Werkplein Ability". */
export function otherBody(rows: readonly { subject: string }[], { published }: AnswerContext): string | undefined {
  const [body, ...others] = [...new Set(rows.map(({ subject }) => subject))];
  const isOfRegion = published.regios.some(({ naam, totaal }) => body === naam || body === totaal);
  return body === undefined || others.length > 0 || isOfRegion || published.codes.has(body) ? undefined : body;
}
