import { cijferText, periodText } from "../../cards/cijfer.ts";
import { list } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import type { CijferRow } from "../../data/schema.ts";
import { vangnetQuestion } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { noRows } from "../no-rows.ts";
import { isAboutYear, publishedRows } from "../rows.ts";
import { viewOf } from "../view.ts";

/** Topics in which municipalities are laid side by side. */
const TOPICS = [
  "buig-budget",
  "uitgaven-buig",
  "saldo-buig",
  "resultaat-buig",
  "bijstandsvolume",
  "verdeelsleutel",
  "eigen-participatiemiddelen",
  "klachten",
];

const inPeriod = (row: CijferRow | undefined): string => (row?.period ? ` (${periodText(row.period)})` : "");

/** "vergelijk Asten Someren 2020": the same figures of two or more municipalities below each other. */
export const vergelijk = command({
  kind: "vergelijk",
  help: {
    audience: "beleid",
    title: "Gemeenten vergelijken",
    examples: [{ text: "vergelijk Asten Someren 2020", question: { v: 1, kind: "vergelijk", wie: ["GM0743", "GM0847"], jaar: 2020 } }],
  },
  answer: (question, context, notes) => {
    const names = question.wie.map((code) => context.names.nameOf(code));
    const blocks = TOPICS.flatMap((topic) => {
      const rows = publishedRows(context, { topic }).filter(
        (row) => names.includes(row.subject) && (question.jaar === null || isAboutYear(row, question.jaar)),
      );
      const [first] = rows;
      // One figure of the topic, for all of them: the one that comes first.
      const same = rows.filter(({ item, period }) => item === first?.item && period === first?.period);
      return same.length >= 2 ? [{ title: `${context.published.onderwerpen.get(topic)?.label ?? topic}${inPeriod(same[0])}`, same }] : [];
    });
    const rows = blocks.flatMap(({ same }) => same);
    const title = `Vergelijk ${list(names)}${question.jaar === null ? "" : ` ${question.jaar}`}`;
    if (rows.length === 0) return noRows(title, ["buig-budget", "bijstandsvolume", "klachten"], context, notes);
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          blocks: blocks.map(({ title: block, same }) => ({
            title: block,
            rows: same.map((row, at) => ({
              label: row.subject,
              value: cijferText(row),
              // The same remark on every row is said once.
              ...(row.remark && row.remark !== same[at - 1]?.remark && { note: row.remark }),
            })),
          })),
          rows,
          buttons: question.wie
            .slice(0, 4)
            .map((wie, at) => ({ title: `Vangnet ${names[at]}`, question: vangnetQuestion({ wie, jaar: question.jaar }) })),
        },
        viewOf(context, notes),
      ),
    );
  },
});
