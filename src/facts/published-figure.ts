import { type CijferRow, EUROS_PER_UNIT, isMoneyUnit } from "../data/shapes/cijfers.ts";
import type { Figure, FigureStatus } from "../domain/figures.ts";
import { fromEuros } from "../domain/money.ts";
import type { Known } from "./known.ts";

/** A published amount with half its last printed digit as margin. @throws when the row is no amount in euros: a fault in data/. */
export function toFigure(row: CijferRow, { published }: Pick<Known, "published">): Figure {
  const { number, unit } = row;
  if (!number || !isMoneyUnit(unit)) throw new Error(`${row.document}, ${row.topic} ${row.subject} ${row.period}: not an amount in euros`);
  const lastDigit = fromEuros(EUROS_PER_UNIT[unit]) / 10n ** BigInt(number.decimals);
  return {
    value: number.digits * lastDigit,
    margin: unit === "euro" ? 0n : lastDigit / 2n,
    status: isFigureStatus(row.status) ? row.status : "onbekend",
    layer: "gepubliceerd",
    source: { document: row.document, place: row.place },
    knownSince: published.bronnen.get(row.document)?.bekendVanaf ?? "",
    ...(row.remark !== undefined && { remark: row.remark }),
  };
}

const STATUSES: readonly string[] = [
  "definitief",
  "nader voorlopig",
  "voorlopig",
  "prognose",
  "realisatie",
  "voorlopige realisatie",
  "Beeld van de Uitvoering",
  "SiSa",
  "begroting",
  "aanname",
] satisfies FigureStatus[];
export const isFigureStatus = (status: string): status is FigureStatus => STATUSES.includes(status);
