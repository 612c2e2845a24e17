import { capital } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type Place, type Table, type TableRow, tableCard } from "../../cards/table-card.ts";
import { REMINDERS } from "../../cards/texts/posts.ts";
import type { CijferRow } from "../../data/schema.ts";
import { daysBetween, type IsoDay } from "../../domain/dates.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeHerinneringen, dayThatCounts, type Herinnering, nextHerinneringsdag } from "../../domain/vangnet/termijnen.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { EVERY_MORNING, nextMoment } from "../../time/rooster.ts";
import { answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { commissionPlaces, cyclusSources, termijnSources } from "../planning-sources.ts";
import { herinneringParts } from "../termijn-row.ts";
import { viewOf } from "../view.ts";

/** What a subscription to dates posts: those that were 60, 30, 7 or 1 days away on a day, with how far away they are today. */
export const herinnering = command({
  kind: "herinnering",
  answer: ({ dag }, context, notes) => {
    const dates = herinneringenOn(dag, context).map((date) => ({ ...date, daysLeft: daysBetween(context.today, dayThatCounts(date)) }));
    const [first, ...others] = dates;
    if (!first) return answered(messageCard(REMINDERS.none(dag), { notes, buttons: [planningButton()] }));
    const { rows, places } = sourcesOf(dates, context);
    const years = [...new Set(dates.map(({ year }) => year))].filter((year) => rulesOfYear(context.published.regels, year).length > 0);
    return answeredFrom(
      rows,
      tableCard(
        {
          ...headOf([first, ...others], context),
          paragraphs: dates.flatMap(({ id, daysLeft }) => (id === "verzoek-indienen" ? REMINDERS.request(daysLeft) : [])),
          rows,
          places,
          buttons: years.length > 0 ? years.map(planningButton) : [planningButton()],
        },
        viewOf(context, notes),
      ),
      places,
    );
  },
});

/** Whether there is anything to remind of on a day. */
export const hasHerinnering = (dag: IsoDay, context: AnswerContext): boolean => herinneringenOn(dag, context).length > 0;

/** The first morning after a moment on which there is. */
export function nextHerinnering(after: Date, context: AnswerContext): Date | undefined {
  const morning = dayInAmsterdam(nextMoment(EVERY_MORNING, after));
  const day = nextHerinneringsdag(morning, coveredYears(context.published.regels).first);
  return day === undefined ? undefined : nextMoment(EVERY_MORNING, new Date(day));
}

const herinneringenOn = (dag: IsoDay, { published }: AnswerContext): Herinnering[] =>
  computeHerinneringen(dag, coveredYears(published.regels).first);

/** One date is the title itself; of more the title counts them. */
function headOf(
  dates: readonly [Herinnering, ...Herinnering[]],
  context: AnswerContext,
): Pick<Table, "title" | "lead" | "blocks" | "summary"> {
  const [only, ...others] = dates;
  if (others.length > 0) {
    const passed = dates.every(({ until }) => until < context.today);
    return { title: REMINDERS.titleOfMore(dates.length, passed), blocks: [{ rows: dates.map((date) => rowOf(date, context)) }] };
  }
  const { label, howFar, when, origin } = herinneringParts(only, context.today);
  const title = REMINDERS.title(label, only.year, howFar);
  const lines = [`${REMINDERS.ofYear(label, only.year)}: ${howFar}`, ...origin.map(capital), ...rulesNote(only, context)];
  return { title, lead: { value: when, lines }, blocks: [], summary: title };
}

function rowOf(date: Herinnering, context: AnswerContext): TableRow {
  const { label, howFar, when, origin } = herinneringParts(date, context.today);
  return {
    label: REMINDERS.ofYear(label, date.year),
    value: howFar,
    note: [[when, ...origin].join(": "), ...rulesNote(date, context)].join(". "),
  };
}

/** The date of a year without rules is that of the years before it. */
const rulesNote = ({ soort, year }: Herinnering, { published }: AnswerContext): string[] =>
  soort === "termijn" && rulesOfYear(published.regels, year).length === 0 ? [REMINDERS.noRulesYet(year)] : [];

/** The dates that the publications of the commission give. */
const OF_COMMISSION: ReadonlySet<Herinnering["id"]> = new Set(["verzoek-indienen", "advies-commissie", "besluit-minister", "betaling"]);

function sourcesOf(dates: readonly Herinnering[], context: AnswerContext): { rows: CijferRow[]; places: Place[] } {
  const has = (kind: Herinnering["soort"]) => dates.some(({ soort }) => soort === kind);
  const years = [...new Set(dates.flatMap(({ id, year }) => (OF_COMMISSION.has(id) ? [year] : [])))];
  return {
    rows: [...(has("termijn") ? termijnSources(context) : []), ...(has("cyclus") ? cyclusSources(context) : [])],
    places: years.flatMap((year) => commissionPlaces(year, context)),
  };
}

const planningButton = (jaar: number | null = null) =>
  ({ title: jaar === null ? "Planning" : `Planning ${jaar}`, question: { v: 1, kind: "planning", jaar } }) as const;
