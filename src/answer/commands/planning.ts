import { capital, period, timeLeft } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { TERMIJN } from "../../cards/texts/labels.ts";
import { yearOf } from "../../domain/dates.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeBegrotingscyclus, computeTermijnen, type Termijn } from "../../domain/vangnet/termijnen.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { commissionPlaces, cyclusSources, REQUEST_REMARK, termijnSources } from "../planning-sources.ts";
import { cyclusRow, isOwnReading, termijnRow } from "../termijn-row.ts";
import { viewOf } from "../view.ts";
import { uncoveredYearAnswer } from "./no-figures.ts";

/** "planning 2020": the dates of a budget year, past and coming, with days left. */
export const planning = command({
  kind: "planning",
  help: {
    audience: "secretariaat",
    title: "Termijnen",
    menu: "Dates of a budget year, with days left",
    examples: [{ text: "planning 2026", question: { v: 1, kind: "planning", jaar: 2026 } }],
  },
  answer: ({ jaar }, context, notes) => {
    // The year whose request date comes first is the one that matters now.
    const year = jaar ?? yearOf(context.today) - (context.today.slice(5) <= "08-15" ? 1 : 0);
    const { regels } = context.published;
    const hasRules = (other: number) => rulesOfYear(regels, other).length > 0;
    if (!hasRules(year)) return uncoveredYearAnswer({ v: 1, kind: "planning", jaar }, year, coveredYears(regels), context, notes);
    const said = jaar === null ? [`Geen jaar genoemd: dit is budgetjaar ${year}`] : [];
    const termijnen = computeTermijnen(year, context.today);
    const next = nextDate(termijnen);
    const rows = [...termijnSources(context), ...cyclusSources(context)];
    const places = commissionPlaces(year, context);
    const card = tableCard(
      {
        title: `Planning budgetjaar ${year}`,
        lead: next
          ? { value: `${TERMIJN[next.id]}: ${timeLeft(next.daysLeft)}`, lines: [capital(period(next.from, next.until))] }
          : { value: "Alle termijnen zijn voorbij", lines: [] },
        blocks: [
          { title: "BUIG en vangnet", rows: termijnen.map((termijn) => termijnRow(termijn, context.today)) },
          { title: "Begroting van Senzer", rows: computeBegrotingscyclus(year, context.today).map(cyclusRow) },
        ],
        paragraphs: [`${REQUEST_REMARK} De ontwerpbegroting gaat ten minste 8 weken vóór het algemeen bestuur naar de raden.`],
        rows,
        places,
        buttons: [
          ...[year - 1, year + 1]
            .filter(hasRules)
            .map((other) => ({ title: `Planning ${other}`, question: { v: 1, kind: "planning", jaar: other } as const })),
          { title: "Vangnet", question: vangnetQuestion({ wie: "senzer" }) },
        ],
      },
      viewOf(context, [...notes, ...said]),
    );
    return answeredFrom(rows, card, places);
  },
});

/** The next day in the calendar; after the last one the end of the period that the sources give. */
function nextDate(termijnen: readonly Termijn[]): Termijn | undefined {
  const coming = termijnen.filter((termijn) => termijn.daysLeft >= 0 && !isOwnReading(termijn));
  return coming.find(({ from, until }) => from === until) ?? coming[0];
}
