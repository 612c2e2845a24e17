import { capital, days, period } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { CYCLUS, TERMIJN } from "../../cards/texts/labels.ts";
import { yearOf } from "../../domain/dates.ts";
import { computeBegrotingscyclus, computeTermijnen } from "../../domain/vangnet/termijnen.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { publishedRows } from "../rows.ts";
import { viewOf } from "../view.ts";

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
    const said = jaar === null ? [`Geen jaar genoemd: dit is budgetjaar ${year}`] : [];
    const termijnen = computeTermijnen(year, context.today);
    const cyclus = computeBegrotingscyclus(year, context.today);
    const next = [...termijnen].sort((a, b) => a.daysLeft - b.daysLeft).find(({ daysLeft }) => daysLeft >= 0);
    const line = (label: string, { from, until, daysLeft }: { from: string; until: string; daysLeft: number }) => ({
      label,
      value: daysLeft < 0 ? "voorbij" : `nog ${days(daysLeft)}`,
      note: capital(period(from, until)),
    });
    const rows = [...publishedRows(context, { topic: "voorwaarden-vangnet" }), ...publishedRows(context, { topic: "begrotingscyclus" })];
    return answeredFrom(
      rows,
      tableCard(
        {
          title: `Planning budgetjaar ${year}`,
          lead: next
            ? { value: `${TERMIJN[next.id]}: nog ${days(next.daysLeft)}`, lines: [capital(period(next.from, next.until))] }
            : { value: "Alle termijnen zijn voorbij", lines: [] },
          blocks: [
            { title: "BUIG en vangnet", rows: termijnen.map((termijn) => line(TERMIJN[termijn.id], termijn)) },
            { title: "Begroting van Senzer", rows: cyclus.map((step) => line(CYCLUS[step.id], step)) },
          ],
          paragraphs: [
            "De commissie zegt “uiterlijk op” 15 augustus, de notitie “vóór”: reken op de 14e. De ontwerpbegroting gaat ten minste 8 weken vóór het algemeen bestuur naar de raden.",
          ],
          rows,
          buttons: [
            { title: `Planning ${year - 1}`, question: { v: 1, kind: "planning", jaar: year - 1 } },
            { title: `Planning ${year + 1}`, question: { v: 1, kind: "planning", jaar: year + 1 } },
            { title: "Vangnet", question: vangnetQuestion({ wie: "senzer" }) },
          ],
        },
        viewOf(context, [...notes, ...said]),
      ),
    );
  },
});
