import { itemText } from "../../cards/cijfer.ts";
import { tableCard } from "../../cards/table-card.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { withGemeente } from "../gemeente.ts";
import { noRows } from "../no-rows.ts";
import { publishedRows } from "../rows.ts";
import { hasShare } from "../sleutels.ts";
import { pageOf, toRow } from "../topic-rows.ts";
import { viewOf } from "../view.ts";

/** "kerncijfers Asten": everything that the documents say of one municipality. */
export const kerncijfers = command({
  kind: "kerncijfers",
  help: {
    audience: "bestuur",
    title: "Alles over een gemeente",
    menu: "Everything known about a municipality",
    examples: [{ text: "kerncijfers Asten", question: { v: 1, kind: "kerncijfers", wie: "GM0743", vanaf: 0 } }],
  },
  answer: (question, context, notes) =>
    withGemeente(
      question.wie,
      question,
      context,
      (gemeente) => {
        const name = context.names.nameOf(gemeente);
        const order = [...context.published.onderwerpen.keys()];
        const rows = publishedRows(context, { subject: name }).sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
        if (rows.length === 0)
          return noRows(name, [], context, notes, {
            title: `Vangnet ${name} met eigen cijfers`,
            question: vangnetQuestion({ wie: gemeente }),
          });
        const { page, next } = pageOf(rows, question.vanaf);
        const blocks = [...Map.groupBy(page, ({ topic }) => topic)].map(([topic, found]) => ({
          title: context.published.onderwerpen.get(topic)?.label ?? topic,
          rows: found.map((row) => toRow(row, itemText(row.item))),
        }));
        return answeredFrom(
          rows,
          tableCard(
            {
              title: `Kerncijfers ${name}`,
              blocks,
              rows: page,
              buttons: [
                ...(next === undefined
                  ? []
                  : [
                      {
                        title: `Meer (${rows.length - next})`,
                        question: { v: 1, kind: "kerncijfers", wie: gemeente, vanaf: next } as const,
                      },
                    ]),
                { title: "Vangnet", question: vangnetQuestion({ wie: gemeente }) },
                ...(hasShare(gemeente, context) ? [{ title: "Aandeel", question: { v: 1, kind: "aandeel", wie: gemeente } as const }] : []),
              ],
            },
            viewOf(context, notes),
          ),
        );
      },
      notes,
    ),
});
