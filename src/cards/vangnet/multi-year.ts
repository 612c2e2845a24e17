import type { MeerjarigStep, RouteAssessment } from "../../domain/vangnet/steps.ts";
import { optional, type Row, row } from "../card.ts";
import { euro, euroCents, list, rate } from "../format.ts";
import { boundedBars } from "../pictures/bar-image.ts";
import { FORM_LINES, MULTI_YEAR, UNKNOWN } from "../texts/vangnet/card.ts";
import { meerjarigMits } from "../texts/vangnet/steps.ts";
import { sourcesText, type View } from "../view.ts";
import { type Block, suffixOf } from "./calculation.ts";
import { remarksOf } from "./source-blocks.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";

/** Condition b of each route: the results of its years, and what they must show, on one scale. */
export const multiYearBlocks = ({ assessment }: VangnetAnswer, view: View): Block[] =>
  assessment.routes
    .map((route) => ({
      titel: FORM_LINES.multiYear(suffixOf(route, assessment)),
      rijen: [...yearRows(route.steps.meerjarig), ...remarkRows(route, assessment.routes, view)],
    }))
    .filter(({ rijen }) => rijen.length > 0);

/** The same as lines of a card, each with its bar: what is said of an amount stands behind it. */
export const multiYearLines = (answer: VangnetAnswer, view: View) =>
  multiYearBlocks(answer, view).map(({ titel, rijen }) => ({
    titel,
    rijen: rijen.map(({ label, value, notes, balken }) => ({
      text: `${label}: ${[...optional(value), ...notes.map(({ text }) => text)].join(". ")}`,
      balken,
    })),
  }));

function yearRows({ test }: MeerjarigStep): Row[] {
  if (test.kind === "none") return [];
  return test.kind === "sum" ? sumRows(test) : countRows(test);
}

type Test<Kind> = Extract<MeerjarigStep["test"], { kind: Kind }>;

/** Each year, then together: only together they are held against the bound. */
function sumRows({ years, known, missingYears, totaal, grens, percentage, ruimteOntbrekend }: Test<"sum">): Row[] {
  const results = new Map(known.map(({ year, resultaat }) => [year, resultaat.value]));
  const together = known.length > 0 && totaal ? [totaal.value] : [];
  const bars = boundedBars([
    ...years.map((year) => ({ value: asNumber(results.get(year)) })),
    ...together.map((value) => ({ value: Number(value), ...(grens !== undefined && { bound: Number(-grens) }) })),
  ]);
  const yearBars = years.map((year, at) => yearRow(year, results.get(year), { url: bars[at] ?? "" }));
  const sum = together.map((value) =>
    row(missingYears.length > 0 ? MULTI_YEAR.togetherWithout(list(missingYears)) : FORM_LINES.together, euroCents(value), "", {
      url: bars[years.length] ?? "",
      alt: MULTI_YEAR.together(euroCents(value), grens === undefined ? undefined : euroCents(grens)),
    }),
  );
  return [
    ...yearBars,
    ...sum,
    ...(grens === undefined ? [] : [row(FORM_LINES.boundShare(rate(percentage)), "", FORM_LINES.moreThan(euroCents(grens)))]),
    ...(ruimteOntbrekend === undefined ? [] : [row(FORM_LINES.soB, "", meerjarigMits(missingYears, ruimteOntbrekend))]),
  ];
}

/** Each year against the bound of its own budget. */
function countRows({ years }: Test<"count">): Row[] {
  const bars = boundedBars(
    years.map(({ resultaat, grens }) => ({ value: asNumber(resultaat?.value), ...(grens !== undefined && { bound: Number(-grens) }) })),
  );
  return years.map(({ year, resultaat, grens }, at) =>
    yearRow(year, resultaat?.value, { url: bars[at] ?? "", ...(grens !== undefined && { bound: euro(grens) }) }),
  );
}

function yearRow(year: number, result: bigint | undefined, { url, bound }: { url: string; bound?: string }): Row {
  const value = result === undefined ? UNKNOWN : euroCents(result);
  const note = bound === undefined ? "" : FORM_LINES.bound(bound);
  return row(FORM_LINES.resultOf(year), value, note, { url, alt: MULTI_YEAR.year(year, result === undefined ? undefined : value, bound) });
}

const asNumber = (amount: bigint | undefined): number | undefined => (amount === undefined ? undefined : Number(amount));

const remarkRows = (route: RouteAssessment, routes: readonly RouteAssessment[], view: View): Row[] =>
  remarksOf(routes, route, ({ step }) => step === "meerjarig-tekort").map(({ text, sources }) =>
    row(FORM_LINES.remark, "", `${text} (${sourcesText(view, sources)})`),
  );
