import { count, euroCents, euroRounded, plusMinusRounded } from "../../cards/format.ts";
import { lengthBars } from "../../cards/pictures/bar-image.ts";
import type { Table } from "../../cards/table-card.ts";
import { SCENARIO } from "../../cards/texts/verdeling.ts";
import { wholeNumber } from "../../data/numbers.ts";
import type { CijferRow } from "../../data/shapes/cijfers.ts";
import type { RowRef } from "../../data/shapes/common.ts";
import type { ScenarioData } from "../../data/shapes/verdeling.ts";
import { fromCents, fromEuros, toCents } from "../../domain/money.ts";
import { costAtTwoRates, gainOf, growthPath } from "../../domain/scenario/scenarios.ts";
import { verdeel } from "../../domain/verdeling/verdeel.ts";
import { keysOf } from "../../facts/keys.ts";
import { toFigure } from "../../facts/published-figure.ts";
import { publishedRows } from "../../facts/published-rows.ts";
import { regionById } from "../../facts/region.ts";
import type { AnswerContext } from "../context.ts";

export type ScenarioTable = Omit<Table, "buttons">;
type Of<Soort extends ScenarioData["soort"]> = ScenarioData & { soort: Soort };

const { growth: GROWTH, rate: RATE, placements: PLACEMENTS, shortfall: SHORTFALL } = SCENARIO;

/** Stop, keep or grow: the stock at the end of each year. How fast stopping goes is not in the documents. */
export function growth(data: Of<"groei">, asked: number | undefined, context: AnswerContext): ScenarioTable | undefined {
  const { rijen, jaren, stoppen, gelijk, document } = data;
  const [start, each, end] = [whole(rijen.begin, context), whole(rijen.perJaar, context), rowOf(rijen.eind, context)];
  if (!start || !each) return undefined;
  const perYear = asked ?? each.number;
  const { unit } = start.row;
  const path = growthPath(start.number, perYear, jaren.van, jaren.tot);
  const bars = lengthBars(path.map(({ stock }) => BigInt(stock)));
  const sum = GROWTH.sum(start.number, jaren.tot - jaren.van, perYear, path.at(-1)?.stock ?? 0, unit, jaren.tot);
  const says = asked === undefined && end ? [GROWTH.says(document, end.published)] : [];
  return {
    title: data.titel,
    lead: { value: GROWTH.lead(perYear, path.at(-1)?.stock ?? 0, unit, jaren.tot), lines: [GROWTH.kept(start.number, unit)] },
    blocks: [
      { title: GROWTH.stop, rows: [{ label: stoppen.gevolg, note: stoppen.opmerking }] },
      {
        title: GROWTH.keep,
        rows: [{ label: GROWTH.eachYear(jaren.van, jaren.tot), value: GROWTH.stock(start.number, unit), note: gelijk.opmerking }],
      },
      {
        title: GROWTH.grow(perYear, unit, asked !== undefined),
        rows: path.map(({ year, stock }, at) => {
          const label = GROWTH.end(year);
          return { label, value: GROWTH.stock(stock, unit), bar: { url: bars[at] ?? "", alt: `${label}: ${stock} ${unit}` } };
        }),
      },
    ],
    paragraphs: [[sum, ...says, GROWTH.noCost].join(" "), [...data.opmerkingen, otherwise(data, data.voorbeeld, GROWTH.other)].join(" ")],
    rows: [start.row, each.row, ...(end ? [end] : [])],
  };
}

/** A number at the old rate and at the new. */
export function rate(data: Of<"tarief">, asked: number | undefined, context: AnswerContext): ScenarioTable | undefined {
  const { rijen, document, vanaf } = data;
  const [before, after] = [whole(rijen.eerst, context), whole(rijen.daarna, context)];
  const planned = whole(rijen.aantal, context);
  if (!before || !after || !planned) return undefined;
  const many = asked ?? planned.number;
  const { unit } = planned.row;
  const cost = costAtTwoRates(many, BigInt(before.number) * 100n, BigInt(after.number) * 100n);
  const line = (each: number, cents: bigint, note: string) => ({
    label: RATE.line(many, unit, fromEuros(each)),
    value: euroCents(fromCents(cents)),
    note,
  });
  return {
    title: RATE.title(data.titel, many, unit),
    lead: { value: RATE.less(fromCents(cost.less)), lines: [RATE.since(data.waarvoor, vanaf)] },
    blocks: [
      {
        title: SCENARIO.sum,
        rows: [
          line(before.number, cost.before, RATE.until(vanaf)),
          line(after.number, cost.after, RATE.from(vanaf)),
          { label: RATE.difference, value: euroCents(fromCents(cost.less)) },
        ],
      },
    ],
    paragraphs: [
      asked === undefined ? `${RATE.planned(many, unit, document)} ${otherwise(data, data.voorbeeld, RATE.other)}` : RATE.isOwn(many, unit),
      ...data.opmerkingen,
    ],
    rows: [before.row, after.row, planned.row],
  };
}

/** More placements, gross: what the document says of the whole is about its own number only. */
export function placements(data: Of<"plaatsingen">, asked: number | undefined, context: AnswerContext): ScenarioTable | undefined {
  const { rijen, document, rekenaar, effectjaren, effectOpmerking } = data;
  const [planned, each, effect] = [whole(rijen.aantal, context), whole(rijen.perStuk, context), rowOf(rijen.effect, context)];
  if (!planned || !each || !effect) return undefined;
  const many = asked ?? planned.number;
  const gross = fromEuros(gainOf(many, BigInt(each.number)));
  return {
    title: PLACEMENTS.title(many),
    lead: { value: PLACEMENTS.gross(gross), lines: [PLACEMENTS.perYear(planned.number)], style: "warning" },
    blocks: [
      {
        title: SCENARIO.sum,
        rows: [
          {
            label: PLACEMENTS.line(many, fromEuros(each.number)),
            value: euroCents(gross),
            note: asked === undefined ? PLACEMENTS.fromDocument(document) : PLACEMENTS.isOwn,
          },
          { label: PLACEMENTS.effect(effectjaren, planned.number), value: effect.published, note: effectOpmerking },
        ],
      },
    ],
    paragraphs: [
      `${PLACEMENTS.planned(rekenaar, planned.number)} ${otherwise(data, data.voorbeeld, PLACEMENTS.other)}`,
      ...data.opmerkingen,
    ],
    rows: [planned.row, each.row, effect],
  };
}

/** A shortfall over the municipalities of the region, by its usual key. */
export function shortfall(data: Of<"tekort">, asked: number | undefined, context: AnswerContext): ScenarioTable | undefined {
  const row = rowOf(data.rijen.tekort, context);
  const regio = regionById(context.published, data.regio);
  const [key] = regio ? keysOf(context, regio) : [];
  if (!row || !key) return undefined;
  const printed = toFigure(row, context);
  const cents = asked === undefined ? toCents(printed.value) : BigInt(asked);
  // What is printed in millions is not known to the cent, and nor are its parts.
  const margins = asked === undefined ? verdeel(toCents(printed.margin), key.weights) : [];
  const parts = verdeel(cents, key.weights);
  const bars = lengthBars(parts.map((part) => part.cents));
  const amount = (part: bigint) => (asked === undefined ? euroRounded(fromCents(part)) : euroCents(fromCents(part)));
  const [largest] = parts.toSorted((a, b) => Number(b.cents - a.cents));
  const [keyYear] = key.rows.map(({ period }) => period);
  return {
    title: SHORTFALL.title(fromCents(cents), parts.length),
    ...(largest && { lead: { value: SHORTFALL.lead(context.names.nameOf(largest.gemeente), amount(largest.cents)), lines: [] } }),
    blocks: [
      {
        title: key.sleutel.label,
        rows: parts.map((part, at) => {
          const label = context.names.nameOf(part.gemeente);
          const value = amount(part.cents);
          const margin = margins[at]?.cents;
          return {
            label,
            value,
            bar: { url: bars[at] ?? "", alt: `${label}: ${value}` },
            ...(margin !== undefined && { note: plusMinusRounded(fromCents(margin)) }),
          };
        }),
      },
      { rows: [{ label: SHORTFALL.together, value: amount(cents) }] },
    ],
    paragraphs: [
      ...(asked === undefined ? [...data.opmerkingen, SHORTFALL.rounded(printed.margin)] : [SHORTFALL.isOwn]),
      keyYear && keyYear !== row.period ? SHORTFALL.otherYear(keyYear, asked === undefined ? row.period : undefined) : "",
      key.sleutel.opmerking ?? "",
    ].filter(Boolean),
    rows: [row, ...key.rows],
  };
}

const rowOf = (ref: RowRef, context: AnswerContext): CijferRow | undefined => publishedRows(context, ref)[0];

/** A row with its whole number. */
function whole(ref: RowRef, context: AnswerContext): { row: CijferRow; number: number } | undefined {
  const row = rowOf(ref, context);
  const number = wholeNumber(row?.number);
  return row && number !== undefined ? { row, number } : undefined;
}

/** How one asks for another number. */
const otherwise = ({ woorden }: ScenarioData, example: number, what: string): string =>
  SCENARIO.otherwise(`${woorden[0]} ${count(example)}`, what);
