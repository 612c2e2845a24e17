import { type IsoDay, yearOf } from "../../domain/dates.ts";
import type { Token } from "./tokens.ts";

const OFFSETS = new Map(Object.entries({ dit: 0, huidig: 0, vorig: -1, afgelopen: -1, komend: 1, volgend: 1 }));

const offsetOf = (token: Token | undefined): number | undefined =>
  token?.kind === "word" ? OFFSETS.get(token.key.replace(/e$/, "")) : undefined;
const isJaar = (token: Token | undefined): boolean => token?.kind === "word" && token.key === "jaar";

/** "dit jaar", "vorig jaar" and "komend jaar" become that year. */
export const withRelativeYears = (tokens: readonly Token[], today: IsoDay): Token[] =>
  tokens.flatMap((token, index): Token[] => {
    const offset = offsetOf(token);
    if (offset !== undefined && isJaar(tokens[index + 1])) {
      const year = yearOf(today) + offset;
      return [{ kind: "amount", text: String(year), cents: year * 100, bare: true, unit: 1, year }];
    }
    const saidAlready = isJaar(token) && offsetOf(tokens[index - 1]) !== undefined;
    return saidAlready ? [] : [token];
  });
