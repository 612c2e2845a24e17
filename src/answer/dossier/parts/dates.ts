import { capital, date, period } from "../../../cards/format.ts";
import { termijnRow } from "../../../cards/termijn-row.ts";
import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { REQUEST_REMARK, TERMIJN, timeLeft } from "../../../cards/texts/planning.ts";
import { addDays, daysBetween } from "../../../domain/dates.ts";
import { computeTermijnen, type Termijn, uiterlijkeVerzoekdag } from "../../../domain/vangnet/termijnen.ts";
import { type Block, type Cell, toFill } from "../../../papers/paper.ts";
import type { About } from "../about.ts";

const TEXTS = PAPER.dates;

/** The dates of the year, from the last day of the request back to the start; below them what comes after it. */
export function datesPart({ year, answer, context: { today } }: About): Block[] {
  const last = uiterlijkeVerzoekdag(year);
  const termijnen = computeTermijnen(year, today);
  const before = termijnen.filter(({ until }) => until <= last).toReversed();
  const after = termijnen.filter(({ until }) => until > last);
  const safe = addDays(last, -1);
  const own: Cell[][] =
    answer.assessment.verdict === "voldoet-niet"
      ? []
      : [
          [date(safe), TEXTS.safe, timeLeft(daysBetween(today, safe))],
          [
            [toFill(TEXTS.before(safe))],
            answer.assessment.routes[0].steps.verklaring.kind === "informeren" ? TEXTS.raadInformed : TEXTS.raad,
            TEXTS.own,
          ],
          [[toFill(TEXTS.before(safe))], TEXTS.college, TEXTS.own],
        ];
  const [request, ...earlier] = before;
  const head = [TEXTS.when, TEXTS.what, TEXTS.left];
  const widths = [36, 36, 28];
  return [
    { kind: "heading", level: 1, text: TEXTS.title },
    { kind: "text", text: TEXTS.intro(last) },
    {
      kind: "table",
      head,
      rows: [...(request ? [rowOf(request, today)] : []), ...own, ...earlier.map((one) => rowOf(one, today))],
      widths,
    },
    { kind: "text", text: REQUEST_REMARK, small: true },
    { kind: "heading", level: 2, text: TEXTS.later },
    { kind: "table", head, rows: after.map((one) => rowOf(one, today)), widths },
  ];
}

const rowOf = (termijn: Termijn, today: string): Cell[] => [
  capital(period(termijn.from, termijn.until)),
  TERMIJN[termijn.id],
  termijnRow(termijn, today).value ?? "",
];
