import { euro } from "../cards/format.ts";
import { fromEuros } from "../domain/money.ts";
import { resultaatVan, type YearFigures } from "../domain/vangnet/facts.ts";
import type { AnswerContext } from "./context.ts";
import { publishedSaldo } from "./facts.ts";

/** Where a published saldo is not the published budget minus the published spending: both are shown, neither is repaired. */
export function sourceRemarks(context: AnswerContext, gemeente: string, year: number, stored: ReadonlyMap<number, YearFigures>): string[] {
  const published = publishedSaldo(context, gemeente, year);
  const computed = resultaatVan(stored.get(year));
  if (!published || !computed || published.figure.value === computed.value) return [];
  const { row } = published;
  const source = context.published.bronnen.get(row.document)?.kort ?? row.document;
  if (row.unit !== "x 1.000 euro")
    return [`In de ${source} staat een saldo van € ${row.published}; budget min uitgaven is ${euro(computed.value)}`];
  return [`In de ${source} staat een saldo van ${row.published} (× € 1.000); budget min uitgaven is ${inThousands(computed.value)}`];
}

/** € 497.800 as printed in the table: "497,8". */
const inThousands = (amount: bigint): string => {
  const tenths = amount / fromEuros(100);
  const sign = tenths < 0n ? "-" : "";
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(2, "0");
  return `${sign}${digits.slice(0, -1).replace(/\B(?=(\d{3})+$)/g, ".")},${digits.slice(-1)}`;
};
