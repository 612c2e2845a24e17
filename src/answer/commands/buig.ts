import { cijferText, printedText } from "../../cards/cijfer.ts";
import { euro, percentage } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { resultaatVan } from "../../domain/vangnet/facts.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { storedFigures } from "../facts.ts";
import { regionOf, withGemeente } from "../gemeente.ts";
import { noRows } from "../no-rows.ts";
import { sourceRemarks } from "../remarks.ts";
import { publishedRows } from "../rows.ts";
import { viewOf } from "../view.ts";
import { pickYear } from "../year.ts";
import { overzichtAnswer } from "./overzicht.ts";

const TOPIC = { budget: "buig-budget", uitgaven: "uitgaven-buig", saldo: "saldo-buig", resultaat: "resultaat-buig" } as const;
/** By what the region's table is sorted when this was asked. */
const SORTED_BY = { budget: "budget", uitgaven: "uitgaven", saldo: "naam", resultaat: "naam" } as const;
const NEAREST = ["buig-budget", "bijstandsvolume"];
const LABEL = { budget: "Budget", uitgaven: "Uitgaven", saldo: "Saldo", resultaat: "Resultaat" } as const;

/** "saldo Helmond 2020": budget, spending, saldo and result as published, with what follows from them. */
export const buig = command({
  kind: "buig",
  help: {
    audience: "beleid",
    title: "BUIG per gemeente",
    menu: "Budget, spending and result of a municipality",
    examples: [{ text: "saldo Helmond 2020", question: { v: 1, kind: "buig", wie: "GM0794", jaar: 2020, nadruk: "saldo" } }],
  },
  answer: (question, context, notes) => {
    const answer = (gemeente: string): Answer => {
      const { jaar, nadruk } = question;
      if (context.names.membersOf(gemeente))
        return overzichtAnswer({ v: 1, kind: "overzicht", wie: gemeente, jaar, sorteer: SORTED_BY[nadruk] }, context, notes);
      const stored = storedFigures(context, gemeente);
      const { year, note } = pickYear(question, stored, context);
      const name = context.names.nameOf(gemeente);
      const found = Object.entries(TOPIC).flatMap(([what, topic]) =>
        publishedRows(context, { topic, subject: name, period: String(year) }).map((row) => ({ what: what as keyof typeof TOPIC, row })),
      );
      const rows = found.map(({ row }) => row);
      const asked = found.find(({ what }) => what === nadruk);
      if (!asked) {
        const isNamed = question.wie !== null || context.ownGemeente !== undefined;
        const hasRules = rulesOfYear(context.published.regels, year).length > 0;
        const vangnet = { title: `Vangnet ${name} ${year}`, question: vangnetQuestion({ wie: gemeente, jaar: year }) };
        const latest = publishedRows(context, { topic: TOPIC[nadruk], subject: name }).at(-1);
        const other = latest && { title: `${LABEL[nadruk]} ${latest.period}`, question: { ...question, jaar: Number(latest.period) } };
        const buttons = [...(other ? [other] : []), ...(isNamed && hasRules ? [vangnet] : [])];
        return noRows(`BUIG ${isNamed ? `${name} ` : ""}${year}`, NEAREST, context, notes, ...buttons);
      }
      const regio = regionOf(gemeente, context);
      const computed = resultaatVan(stored.get(year));
      const budget = stored.get(year)?.budget;
      return answeredFrom(
        rows,
        tableCard(
          {
            title: `BUIG ${name} ${year}`,
            lead: { value: cijferText(asked.row), lines: [`${LABEL[nadruk]}, ${asked.row.status}`] },
            paragraphs: sourceRemarks(context, gemeente, year, stored),
            blocks: [
              {
                title: "Zoals gepubliceerd",
                rows: found.map(({ what, row }) => ({
                  label: LABEL[what],
                  value: cijferText(row),
                  note: `${row.status}; gedrukt: ${printedText(row)}`,
                })),
              },
              ...(computed && budget
                ? [
                    {
                      title: "Nagerekend",
                      rows: [
                        { label: "Saldo (budget − uitgaven)", value: euro(computed.value) },
                        { label: "Deel van het budget", value: percentage(computed.value, budget.value) },
                      ],
                    },
                  ]
                : []),
            ],
            rows,
            buttons: [
              { title: "Vangnet", question: vangnetQuestion({ wie: gemeente, jaar: year }) },
              { title: "Kerncijfers", question: { v: 1, kind: "kerncijfers", wie: gemeente, vanaf: 0 } },
              ...(regio
                ? [{ title: "Regio", question: { v: 1, kind: "overzicht", wie: regio, jaar: year, sorteer: SORTED_BY[nadruk] } as const }]
                : []),
            ],
          },
          viewOf(context, [...notes, ...(note ? [note] : [])]),
        ),
      );
    };
    return withGemeente(question.wie, question, context, answer, notes);
  },
});
