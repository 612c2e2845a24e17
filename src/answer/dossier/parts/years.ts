import { euroCents, percentage } from "../../../cards/format.ts";
import { hatchedBar, pngOf, signedBars } from "../../../cards/pictures/bar-image.ts";
import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { UNKNOWN } from "../../../cards/texts/vangnet/card.ts";
import { multiYearBlocks } from "../../../cards/vangnet/multi-year.ts";
import { resultaatVan } from "../../../domain/vangnet/facts.ts";
import type { Block, Picture } from "../../../papers/paper.ts";
import type { About } from "../about.ts";
import { rowsTable } from "./tables.ts";

const TEXTS = PAPER.years;
/** In pixels, as it is drawn in the column. */
const BAR = { width: 170, height: 12 };

/** The results of the years that condition b looks at, with a bar each on one scale; a year that is not known is marked. */
export function yearsPart({ year, answer, view }: About): Block[] {
  const { assessment, facts } = answer;
  const tests = assessment.routes.map(({ steps }) => steps.meerjarig.test);
  const years = [
    ...new Set(tests.flatMap((test) => (test.kind === "none" ? [] : test.kind === "sum" ? test.years : test.years.map((one) => one.year)))),
  ].sort((a, b) => a - b);
  const heading = { kind: "heading", level: 1, text: TEXTS.title } as const;
  if (years.length === 0) return [heading, { kind: "text", text: TEXTS.none(year) }];
  const lines = years.map((of) => ({ of, result: resultaatVan(facts.figures.get(of)), budget: facts.figures.get(of)?.budget }));
  const bars = signedBars(lines.map(({ result }) => result?.value ?? 0n));
  return [
    heading,
    { kind: "text", text: TEXTS.intro },
    {
      kind: "table",
      head: [TEXTS.year, TEXTS.result, TEXTS.ofBudget, TEXTS.picture],
      rows: lines.map(({ of, result, budget }, at) => [
        String(of),
        result ? euroCents(result.value) : UNKNOWN,
        result && budget ? percentage(result.value, budget.value) : UNKNOWN,
        result ? barOf(of, result.value, bars[at] ?? "") : unknownBar(of),
      ]),
      widths: [12, 26, 20, 42],
      amounts: [1, 2],
    },
    ...multiYearBlocks(answer, view).flatMap(({ titel, rijen }) => rowsTable(titel, rijen)),
  ];
}

const barOf = (of: number, result: bigint, url: string): Picture => ({
  ...BAR,
  png: pngOf(url),
  alt: result === 0n ? TEXTS.even(of) : TEXTS.bar(of, result < 0n, euroCents(result < 0n ? -result : result)),
});

const unknownBar = (of: number): Picture => ({ ...BAR, png: pngOf(hatchedBar()), alt: TEXTS.unknownBar(of) });
