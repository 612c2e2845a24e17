import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { regionsOf } from "../../../facts/region.ts";
import { type Block, toFill } from "../../../papers/paper.ts";
import type { About } from "../about.ts";

const TEXTS = PAPER.measures;
/** Empty rows for measures that only the municipality knows. */
const EMPTY_ROWS = 3;

/** What was done about the tekort: the kept measures of the region to choose from, and room for own ones. */
export function measuresPart(about: About): Block[] {
  const { verdict, routes } = about.answer.assessment;
  const heading = { kind: "heading", level: 1, text: TEXTS.title } as const;
  if (verdict === "voldoet-niet") return [heading, { kind: "text", text: TEXTS.notNeeded }];
  const { aanhoudend, verklaring } = routes[0].steps;
  const asksExtra = aanhoudend.kind !== "none" && aanhoudend.outcome !== "not-applicable";
  return [
    heading,
    { kind: "text", text: verklaring.kind === "informeren" ? TEXTS.neededBefore : TEXTS.needed },
    ...keptMeasures(about),
    ...(asksExtra
      ? ([
          { kind: "text", text: aanhoudend.outcome === "unknown" ? TEXTS.extraPerhaps(aanhoudend.years) : TEXTS.extraNeeded },
          { kind: "heading", level: 2, text: TEXTS.internal },
          ownTable(),
          { kind: "heading", level: 2, text: TEXTS.external },
          ownTable(),
        ] as const)
      : ([{ kind: "heading", level: 2, text: TEXTS.own }, ownTable()] as const)),
  ];
}

/** The latest list of the region: of another year it is to be looked at whether it still holds. */
function keptMeasures({ wie, year, context: { published } }: About): Block[] {
  const regions = regionsOf(published, wie).map(({ id }) => id);
  const lists = published.maatregelen.filter(({ regio, jaar }) => regions.includes(regio) && jaar <= year);
  const [latest] = lists.toSorted((a, b) => b.jaar - a.jaar);
  if (!latest) return [];
  const { jaar, document, maatregelen } = latest;
  return [
    { kind: "heading", level: 2, text: TEXTS.kept(jaar, published.bronnen.get(document)?.kort ?? document) },
    { kind: "text", text: jaar === year ? TEXTS.sameYear : TEXTS.otherYear(jaar, year) },
    {
      kind: "table",
      head: [TEXTS.measure, TEXTS.done, TEXTS.effect],
      rows: maatregelen.map(({ naam, watGedaan, beoogdResultaat }) => [[{ text: naam, bold: true }], watGedaan, beoogdResultaat]),
      widths: [24, 44, 32],
    },
  ];
}

const ownTable = (): Block => ({
  kind: "table",
  head: [TEXTS.measure, TEXTS.done, TEXTS.effect],
  rows: Array.from({ length: EMPTY_ROWS }, () => [[toFill(TEXTS.fill.measure)], [toFill(TEXTS.fill.done)], [toFill(TEXTS.fill.effect)]]),
  widths: [24, 44, 32],
});
