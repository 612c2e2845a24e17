import { capital, list } from "../../cards/format.ts";
import { overRow, thresholdText } from "../../cards/over-rows.ts";
import { saldoRows } from "../../cards/saldo-rows.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { statusLabel } from "../../cards/texts/labels.ts";
import { headlineOf, leadingRoute } from "../../cards/texts/verdict.ts";
import { footer } from "../../cards/view.ts";
import type { Amount } from "../../domain/money.ts";
import { assessVangnet, type VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { figuresOf, type YearFigures } from "../../domain/vangnet/facts.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeTermijnen } from "../../domain/vangnet/termijnen.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { enteredFigures, withoutReplaced } from "../entered-figures.ts";
import { figureRows, storedFigures, toVangnetFacts, yearsWithFigures } from "../facts.ts";
import { noRows } from "../no-rows.ts";
import { commissionPlaces, termijnSources } from "../planning-sources.ts";
import { ruleNotes, sourceRemarks } from "../remarks.ts";
import { aboutYears } from "../rows.ts";
import { rulePlaces } from "../rule-places.ts";
import { termijnRow } from "../termijn-row.ts";
import { viewOf } from "../view.ts";
import { pickYear, yearsBehind } from "../year.ts";
import { uncoveredYearAnswer } from "./no-figures.ts";

/** "samenvatting 2020": one card that stands alone in a channel: who is over the threshold, what is open, which dates come. */
export const samenvatting = command({
  kind: "samenvatting",
  help: {
    audience: "secretariaat",
    title: "Eén kaart voor een kanaal",
    examples: [{ text: "samenvatting 2020", question: { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 } }],
  },
  answer: (question, context, notes) => {
    const region = context.names.membersOf(question.wie);
    const isRegion = region !== undefined;
    const members = region ?? [question.wie];
    const stored = new Map(members.map((code) => [code, storedFigures(context, code)]));
    const { year, note } = pickYear(question, completeYearsOf([...stored.values()]), context);
    const rules = rulesOfYear(context.published.regels, year);
    if (rules.length === 0) return uncoveredYearAnswer(question, year, coveredYears(context.published.regels), context, notes);
    const known = members.filter((code) => yearsWithFigures(stored.get(code) ?? new Map()).includes(year));
    const title = `Samenvatting ${context.names.nameOf(question.wie)} ${year}`;
    if (known.length === 0) return noRows(title, ["buig-budget"], context, notes);

    const lines = known.map((code): Line => {
      const figures = stored.get(code) ?? new Map();
      const facts = toVangnetFacts(vangnetQuestion(), year, figures, context.today);
      return { code, name: context.names.nameOf(code), figures, assessment: assessVangnet(facts, rules) };
    });
    const over = lines.filter(isOver("met"));
    const undecided = lines.filter(isOver("unknown"));
    const unknown = members.filter((code) => !known.includes(code)).map((code) => context.names.nameOf(code));
    const years = [...new Set(yearsBehind(year, rules))];
    const rows = aboutYears(figureRows(known, context), years);
    const places = commissionPlaces(year, context);
    const counting = new Map(lines.map(({ code, figures }) => [code, figures]));
    const remarks = lines.flatMap(({ code, name, figures }) =>
      sourceRemarks(context, code, year, figures).map((remark) => `${name}: ${remark}`),
    );
    const view = viewOf(context, [...notes, ...(note ? [`Laatste jaar met cijfers: ${year}`] : []), ...ruleNotes(rules)]);
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          lead: {
            value: headline(over.length, lines, isRegion),
            lines: isRegion && over.length > 0 ? [list(over.map(({ name }) => name))] : [],
            style: over.length > 0 ? "warning" : "emphasis",
          },
          blocks: [
            {
              title: `Saldo: budget min uitgaven${statusOf(lines, year)}, in % van het budget`,
              rows: saldoRows(lines.map(({ name, assessment }) => ({ name, ...amountsOf(assessment) }))),
            },
            ...(remarks.length > 0 ? [{ rows: remarks.map((label) => ({ label })) }] : []),
            ...(over.length > 0
              ? [{ title: "Boven de drempel", rows: over.map(({ name, assessment }) => overRow(name, assessment)) }]
              : []),
            ...(undecided.length > 0
              ? [
                  {
                    title: "Niet te bepalen",
                    rows: undecided.map(({ name, assessment }) => ({ label: name, note: headlineOf(assessment).open })),
                  },
                ]
              : []),
            { title: "Termijnen", rows: deadlineRows(year, context) },
          ],
          paragraphs: [
            ...(isRegion ? ["Het vangnet geldt per gemeente, niet voor de regio als geheel."] : []),
            ...(unknown.length > 0 ? [`Geen cijfers over ${year} van ${list(unknown)}.`] : []),
          ],
          rows: [...withoutReplaced(rows, counting, context), ...termijnSources(context)],
          places: [...rulePlaces(rules, view), ...places],
          entered: enteredFigures(counting, years, context),
          foot: capital(
            footer(
              view,
              lines.flatMap(({ figures }) => years.flatMap((behind) => figuresOf(figures.get(behind) ?? {}))),
              lines.some(({ assessment }) => assessment.yearClosed),
            ),
          ),
          buttons: [
            ...over.slice(0, 2).map(({ code, name }) => ({ title: name, question: vangnetQuestion({ wie: code, jaar: year }) })),
            { title: "Overzicht", question: { v: 1, kind: "overzicht", wie: question.wie, jaar: year, sorteer: "naam" } },
            { title: "Planning", question: { v: 1, kind: "planning", jaar: year } },
          ],
        },
        view,
      ),
      places,
    );
  },
});

/** A municipality as the card knows it. */
interface Line {
  code: string;
  name: string;
  figures: ReadonlyMap<number, YearFigures>;
  assessment: VangnetAssessment;
}

/** Whether the tekort is over the threshold: yes, or not to be said. */
const isOver =
  (outcome: "met" | "unknown") =>
  ({ assessment }: Line): boolean =>
    leadingRoute(assessment).steps.drempel.outcome === outcome;

/** The years of which any of them has both budget and spending. */
const completeYearsOf = (stored: readonly ReadonlyMap<number, YearFigures>[]): Map<number, YearFigures> =>
  new Map(stored.flatMap((figures) => [...figures].filter(([, { budget, bestedingen }]) => budget && bestedingen)));

function headline(over: number, lines: readonly Line[], isRegion: boolean): string {
  const [first] = lines;
  const threshold = `boven de drempel${first ? ` van ${thresholdText(first.assessment)}` : ""}`;
  if (isRegion) return `${over} van de ${lines.length} ${threshold}`;
  if (first && isOver("unknown")(first)) return `Niet te bepalen of het tekort ${threshold} is`;
  return over > 0 ? capital(threshold) : `Niet ${threshold}`;
}

/** How certain the spending is, where it is known: " (prognose)". */
function statusOf(lines: readonly Line[], year: number): string {
  const statuses = lines.flatMap(({ figures }) => {
    const { bestedingen } = figures.get(year) ?? {};
    return bestedingen?.kind === "one-amount" ? [statusLabel(bestedingen.uitgaven.status, bestedingen.uitgaven.layer)] : [];
  });
  return statuses.length > 0 ? ` (${list([...new Set(statuses)])})` : "";
}

function amountsOf(assessment: VangnetAssessment): { saldo: Amount; budget: Amount } {
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  return { saldo: -(tekort?.value ?? 0n), budget: budget?.value ?? 0n };
}

/** The dates that are still to come. */
function deadlineRows(year: number, context: AnswerContext): TableRow[] {
  const coming = computeTermijnen(year, context.today).filter(({ daysLeft }) => daysLeft >= 0);
  if (coming.length === 0) return [{ label: `Alle termijnen van ${year} zijn voorbij` }];
  return coming.slice(0, 3).map((termijn) => termijnRow(termijn, context.today));
}
