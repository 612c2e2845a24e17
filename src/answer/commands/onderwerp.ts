import { tableCard } from "../../cards/table-card.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { noRows } from "../no-rows.ts";
import { isAboutYear, publishedRows } from "../rows.ts";
import { pageOf, topicBlocks } from "../topic-rows.ts";
import { viewOf } from "../view.ts";

/** "klachten Deurne", "weerstandsvermogen": what the documents say on a topic, of somebody or some year when asked. */
export const onderwerp = command({
  kind: "onderwerp",
  help: {
    audience: "beleid",
    title: "Elk onderwerp uit de documenten",
    examples: [
      { text: "klachten Deurne", question: { v: 1, kind: "onderwerp", onderwerp: "klachten", wie: "GM0762", vanaf: 0 } },
      { text: "lks ranglijst", question: { v: 1, kind: "onderwerp", onderwerp: "lks-ranglijst", vanaf: 0 } },
      { text: "weerstandsvermogen", question: { v: 1, kind: "onderwerp", onderwerp: "weerstandsvermogen", vanaf: 0 } },
      { text: "cijfers formatie", question: { v: 1, kind: "onderwerp", onderwerp: "formatie", vanaf: 0 } },
    ],
  },
  answer: (question, context, notes) => {
    const topic = context.published.onderwerpen.get(question.onderwerp);
    if (!topic) return noRows(`“${question.onderwerp}”`, [], context, notes);
    const all = publishedRows(context, { topic: topic.id });
    const name = question.wie === undefined || context.names.membersOf(question.wie) ? undefined : context.names.nameOf(question.wie);
    const ofName = name === undefined ? all : all.filter(({ subject }) => subject === name);
    const ofYear = question.jaar === undefined ? ofName : ofName.filter((row) => isAboutYear(row, question.jaar ?? 0));
    const told = [...notes];
    if (name && ofName.length === 0) told.push(`Over ${name} staat hier niets; dit is alles over dit onderwerp`);
    if (ofName.length > 0 && ofYear.length === 0) told.push(`Over ${question.jaar} staat hier niets; dit zijn de andere jaren`);
    const rows = [ofYear, ofName, all].find((found) => found.length > 0) ?? [];
    if (rows.length === 0) return noRows(topic.label, [], context, notes);
    const { page, next } = pageOf(rows, question.vanaf);
    const title = `${topic.label}${name && ofName.length > 0 ? ` · ${name}` : ""}`;
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          paragraphs: [topic.about],
          blocks: topicBlocks(page),
          rows: page,
          buttons: [
            ...(next === undefined ? [] : [{ title: `Meer (${rows.length - next})`, question: { ...question, vanaf: next } }]),
            ...(rows.length < all.length
              ? [{ title: "Alles", question: { v: 1, kind: "onderwerp", onderwerp: topic.id, vanaf: 0 } as const }]
              : []),
            { title: "Bron", question: { v: 1, kind: "bron", vraag: question } },
          ],
        },
        viewOf(context, told),
      ),
    );
  },
});
