import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { type Block, type Cell, toFill } from "../../../papers/paper.ts";
import type { EigenMaatregel } from "../../../question/dossier/shapes.ts";
import { type About, latestKept } from "../about.ts";

const TEXTS = PAPER.measures;
/** Rows for measures that only the municipality knows: so many, and at least one that is empty. */
const OWN_ROWS = 3;

/** What was done about the tekort: the kept measures of the region that were chosen, or all to choose from, and own ones. */
export function measuresPart(about: About): Block[] {
  const { verdict, routes } = about.answer.assessment;
  const heading = { kind: "heading", level: 1, text: TEXTS.title } as const;
  if (verdict === "voldoet-niet") return [heading, { kind: "text", text: TEXTS.notNeeded }];
  const { aanhoudend, verklaring } = routes[0].steps;
  const own = about.maatregelen?.eigen ?? [];
  const ofKind = (kind: EigenMaatregel["soort"]) => own.filter(({ soort }) => soort === kind);
  return [
    heading,
    { kind: "text", text: verklaring.kind === "informeren" ? TEXTS.neededBefore : TEXTS.needed },
    ...keptMeasures(about),
    ...(asksExtra(about)
      ? ([
          { kind: "text", text: aanhoudend.outcome === "unknown" ? TEXTS.extraPerhaps(aanhoudend.years) : TEXTS.extraNeeded },
          { kind: "heading", level: 2, text: TEXTS.internal },
          ownTable(ofKind("intern")),
          { kind: "heading", level: 2, text: TEXTS.external },
          ownTable(ofKind("extern")),
        ] as const)
      : ([{ kind: "heading", level: 2, text: TEXTS.own }, ownTable(own)] as const)),
  ];
}

/** Whether condition e asks, or may ask, for internal and external measures as well. */
export function asksExtra({ answer }: Pick<About, "answer">): boolean {
  const { aanhoudend } = answer.assessment.routes[0].steps;
  return aanhoudend.kind !== "none" && aanhoudend.outcome !== "not-applicable";
}

function keptMeasures(about: About): Block[] {
  const latest = latestKept(about);
  if (!latest) return [];
  const { year, context, maatregelen } = about;
  const { jaar, document } = latest;
  const heading = {
    kind: "heading",
    level: 2,
    text: TEXTS.kept(jaar, context.published.bronnen.get(document)?.kort ?? document),
  } as const;
  const chosen = latest.maatregelen.filter(({ id }) => maatregelen?.gekozen.includes(id));
  if (chosen.length > 0)
    return [
      heading,
      { kind: "text", text: jaar === year ? TEXTS.chosen : TEXTS.chosenOf(jaar, year) },
      table(chosen.map(({ naam, watGedaan, beoogdResultaat }) => [[{ text: naam, bold: true }], watGedaan, beoogdResultaat])),
    ];
  // Nothing is chosen yet: all of them, short, on one page.
  return [
    heading,
    { kind: "text", text: jaar === year ? TEXTS.sameYear : TEXTS.otherYear(jaar, year) },
    {
      kind: "table",
      head: [TEXTS.measure, TEXTS.effect],
      rows: latest.maatregelen.map(({ naam, beoogdResultaat }) => [[{ text: naam, bold: true }], beoogdResultaat]),
      widths: [36, 64],
    },
  ];
}

/** What was written, and at least one row that is still to be filled in. */
const ownTable = (own: readonly EigenMaatregel[]): Block =>
  table([
    ...own.map(({ naam, gedaan, effect }): Cell[] => [
      [{ text: naam, bold: true }],
      gedaan || [toFill(TEXTS.fill.done)],
      effect || [toFill(TEXTS.fill.effect)],
    ]),
    ...Array.from({ length: Math.max(1, OWN_ROWS - own.length) }, (): Cell[] => [
      [toFill(TEXTS.fill.measure)],
      [toFill(TEXTS.fill.done)],
      [toFill(TEXTS.fill.effect)],
    ]),
  ]);

const table = (rows: Cell[][]): Block => ({ kind: "table", head: [TEXTS.measure, TEXTS.done, TEXTS.effect], rows, widths: [24, 44, 32] });
