import { messageCard } from "../../cards/message-card.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { REMINDERS } from "../../cards/texts/posts.ts";
import { daysBetween, type IsoDay } from "../../domain/dates.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeHerinneringen, type Herinnering, nextHerinneringsdag } from "../../domain/vangnet/termijnen.ts";
import { EVERY_MORNING, nextMoment } from "../../rooster/rooster.ts";
import { answered, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, dayInAmsterdam } from "../context.ts";
import { commissionPlaces, cyclusSources, REQUEST_REMARK, termijnSources } from "../planning-sources.ts";
import { cyclusRow, termijnRow } from "../termijn-row.ts";
import { viewOf } from "../view.ts";

/** What a subscription to dates posts: those that were 60, 30, 7 or 1 days away on a day, with how far away they are today. */
export const herinnering = command({
  kind: "herinnering",
  answer: ({ dag }, context, notes) => {
    const found = computeHerinneringen(dag, yearsWithRules(context));
    const dates = found.map((date) => ({ ...date, daysLeft: daysBetween(context.today, date.until) }));
    const [first] = dates;
    if (!first) return answered(messageCard(REMINDERS.none(dag), { notes, buttons: [planningButton()] }));
    const lead = rowOf(first, context);
    const has = (kind: Herinnering["soort"]) => dates.some(({ soort }) => soort === kind);
    const rows = [...(has("termijn") ? termijnSources(context) : []), ...(has("cyclus") ? cyclusSources(context) : [])];
    const years = [...new Set(dates.map(({ year }) => year))].filter((year) => rulesOfYear(context.published.regels, year).length > 0);
    const places = has("termijn") ? years.flatMap((year) => commissionPlaces(year, context)) : [];
    return answeredFrom(
      rows,
      tableCard(
        {
          title: REMINDERS.title(dates.length),
          lead: { value: `${lead.label}: ${lead.value}`, lines: lead.note ? [lead.note] : [] },
          paragraphs: dates.some(({ id }) => id === "verzoek-indienen") ? [REQUEST_REMARK] : [],
          blocks: dates.length > 1 ? [{ rows: dates.slice(1).map((date) => rowOf(date, context)) }] : [],
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
export const hasHerinnering = (dag: IsoDay, context: AnswerContext): boolean =>
  computeHerinneringen(dag, yearsWithRules(context)).length > 0;

/** The first morning after a moment on which there is. */
export function nextHerinnering(after: Date, context: AnswerContext): Date | undefined {
  const morning = dayInAmsterdam(nextMoment(EVERY_MORNING, after));
  const day = nextHerinneringsdag(morning, yearsWithRules(context));
  return day === undefined ? undefined : nextMoment(EVERY_MORNING, new Date(day));
}

const yearsWithRules = ({ published }: AnswerContext): number[] => [...new Set(published.regels.map(({ year }) => year))];

function rowOf(date: Herinnering, { today }: AnswerContext): TableRow {
  const row = date.soort === "termijn" ? termijnRow(date, today) : cyclusRow(date);
  return { ...row, label: REMINDERS.ofYear(row.label, date.year) };
}

const planningButton = (jaar: number | null = null) =>
  ({ title: jaar === null ? "Planning" : `Planning ${jaar}`, question: { v: 1, kind: "planning", jaar } }) as const;
