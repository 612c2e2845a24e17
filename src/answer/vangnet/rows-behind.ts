import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { knownFigureRows } from "../../facts/rows.ts";
import { yearsBehind } from "../../facts/year.ts";
import type { AnswerContext } from "../context.ts";

/** The figures that a test of these municipalities rests on: of its year, and of the years that condition b needs. */
export const rowsBehind = (gemeenten: readonly string[], year: number, context: AnswerContext): KnownRow[] => {
  const years = yearsBehind(year, rulesOfYear(context.published.regels, year));
  return gemeenten.flatMap((gemeente) =>
    (["budget", "uitgaven", "saldo"] as const).flatMap((figuur) => knownFigureRows(context, gemeente, figuur, years)),
  );
};
