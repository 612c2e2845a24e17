import { capital } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type Place, type Table, type TableRow, tableCard } from "../../cards/table-card.ts";
import { herinneringParts } from "../../cards/termijn-row.ts";
import { REMINDERS } from "../../cards/texts/planning.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { CijferRow } from "../../data/shapes/cijfers.ts";
import { daysBetween } from "../../domain/dates.ts";
import { computeHerinneringen, dayThatCounts, type Herinnering } from "../../domain/herinneringen.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { herinnering as shape } from "../../question/planning/shapes.ts";
import { answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";
import { agendaOf, regionOfDates } from "./agenda.ts";
import { commissionPlaces, cyclusSources, termijnSources } from "./sources.ts";

/** What a subscription to dates posts: those that were 60, 30, 7 or 1 days away on a day, with how far away they are today. */
export const herinnering = command({
  kind: "herinnering",
  shape,
  answer: ({ dag, wie }, context, notes) => {
    const found = computeHerinneringen(dag, agendaOf(context, wie));
    const [first, ...others] = found.map((date) => ({ ...date, daysLeft: daysBetween(context.today, dayThatCounts(date)) }));
    if (!first) return answered(messageCard(REMINDERS.none(dag), { notes, buttons: [planningButton()] }));
    const dates = [first, ...others] as const;
    const { rows, places } = sourcesOf(dates, wie, context);
    const years = [...new Set(dates.map(({ year }) => year))].filter((year) => rulesOfYear(context.published.regels, year).length > 0);
    return answeredFrom(
      rows,
      tableCard(
        {
          ...headOf(dates, context),
          paragraphs: dates.flatMap(({ id, daysLeft }) => (id === "verzoek-indienen" ? REMINDERS.request(daysLeft) : [])),
          rows,
          places,
          buttons: years.length > 0 ? years.map((year) => planningButton(year)) : [planningButton()],
        },
        viewOf(context, notes),
      ),
      places,
    );
  },
});

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
  const lines = [REMINDERS.howFar(label, only.year, howFar), ...origin.map(capital), ...rulesNote(only, context)];
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
const OF_COMMISSION: ReadonlySet<string> = new Set(["verzoek-indienen", "advies-commissie", "besluit-minister", "betaling"]);

function sourcesOf(dates: readonly Herinnering[], wie: string | undefined, context: AnswerContext): { rows: CijferRow[]; places: Place[] } {
  const has = (kind: Herinnering["soort"]) => dates.some(({ soort }) => soort === kind);
  const years = [...new Set(dates.flatMap(({ id, year }) => (OF_COMMISSION.has(id) ? [year] : [])))];
  return {
    rows: [
      ...(has("termijn") ? termijnSources(context) : []),
      ...(has("cyclus") ? cyclusSources([regionOfDates(context, wie)], context) : []),
    ],
    places: years.flatMap((year) => commissionPlaces(year, context)),
  };
}

const planningButton = (jaar: number | null = null) =>
  ({ title: jaar === null ? BUTTON.planning : BUTTON.planningOf(jaar), question: { v: 1, kind: "planning", jaar } }) as const;
