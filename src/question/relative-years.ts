import { type IsoDay, yearOf } from "../domain/dates.ts";
import type { Token } from "./tokens.ts";

/** "dit jaar", "vorig jaar" and "komend jaar" become that year. */
export function withRelativeYears(tokens: Token[], today: IsoDay): Token[] {
  const offsets: Record<string, number> = { dit: 0, huidig: 0, vorig: -1, afgelopen: -1, komend: 1, volgend: 1 };
  return tokens.flatMap((token, index): Token[] => {
    const next = tokens[index + 1];
    const offset = token.kind === "word" ? offsets[token.key.replace(/e$/, "")] : undefined;
    const previous = tokens[index - 1];
    if (offset !== undefined && next?.kind === "word" && next.key === "jaar") {
      const year = yearOf(today) + offset;
      return [{ kind: "amount", text: String(year), cents: year * 100, bare: true, unit: 1, year }];
    }
    const saidAlready =
      token.kind === "word" && token.key === "jaar" && previous?.kind === "word" && offsets[previous.key.replace(/e$/, "")] !== undefined;
    return saidAlready ? [] : [token];
  });
}
