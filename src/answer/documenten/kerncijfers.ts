import { itemText } from "../../cards/cijfer.ts";
import { tableCard } from "../../cards/table-card.ts";
import { KEY_FIGURES, PRINTED_BEFORE } from "../../cards/texts/documenten/documenten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { hasShare } from "../../facts/keys.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { knownRows } from "../../facts/rows.ts";
import { yearsEntered } from "../../facts/year.ts";
import { readKerncijfers } from "../../question/documenten/readers.ts";
import { kerncijfers as shape } from "../../question/documenten/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { seriesBlock } from "../buig/series.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { saidWho, withoutFigures } from "../follow.ts";
import { withGemeente } from "../gemeente.ts";
import { viewOf } from "../view.ts";
import { noRows } from "./no-rows.ts";
import { hasManyRemarks, pageOf, remarkLines, toRow } from "./topic-rows.ts";

/** "kerncijfers Asten": everything that is known of one municipality, first what one would quote. */
export const kerncijfers = command({
  kind: "kerncijfers",
  shape,
  sameForAll: true,
  readers: [readKerncijfers],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, ...(change.wie !== undefined && { ...saidWho(change), vanaf: 0 }) })),
  help: {
    ...KEY_FIGURES.help,
    audience: "bestuur",
    examples: ({ derde }) => [{ text: `kerncijfers ${derde.naam}`, question: { v: 1, kind: "kerncijfers", wie: derde.id, vanaf: 0 } }],
  },
  answer: (question, context, notes) =>
    withGemeente(question.wie, question, context, (gemeente) => figuresOfOne(gemeente, question.vanaf, context, notes), notes),
});

function figuresOfOne(gemeente: string, from: number, context: AnswerContext, notes: string[]): Answer {
  const name = context.names.nameOf(gemeente);
  const order = [...context.published.onderwerpen.keys()];
  const rows = knownRows(context, { subject: name }).sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
  if (rows.length === 0) {
    const own = { title: KEY_FIGURES.withOwn(name), question: vangnetQuestion({ wie: gemeente }) };
    return noRows(KEY_FIGURES.title(name), [], context, notes, own);
  }
  const entered = yearsEntered(context, gemeente);
  const { page, next } = pageOf(rows, from);
  const isKern = ({ topic }: KnownRow) => from === 0 && context.published.onderwerpen.get(topic)?.kern === true;
  const kern = page.filter(isKern);
  const others = page.filter((row) => !isKern(row));
  const isCalm = hasManyRemarks(others);
  const lines = (found: readonly KnownRow[], withRemarks: boolean) =>
    found.map(({ remark, ...row }) => toRow(withRemarks && remark ? { ...row, remark } : row, row.label ?? itemText(row.item)));
  const blocks = [...Map.groupBy(others, ({ topic }) => topic)].map(([topic, found]) => ({
    title: context.published.onderwerpen.get(topic)?.label ?? topic,
    rows: lines(found, !isCalm),
  }));
  const isFolded = kern.length > 0 && blocks.length > 0;
  const more = { v: 1, kind: "kerncijfers", wie: gemeente, vanaf: next ?? 0 } as const;
  return answeredFrom(
    rows,
    tableCard(
      {
        title: KEY_FIGURES.title(name),
        blocks: [
          ...(kern.length > 0 ? [{ rows: lines(kern, false) }] : []),
          ...(from === 0 ? seriesBlock(gemeente, context) : []),
          ...(isFolded ? [] : blocks),
        ],
        folded: isFolded ? [{ title: KEY_FIGURES.others, blocks }] : [],
        rows: page,
        // What one would quote stands by itself; how it is printed stands with its source, and so do many remarks on the rest.
        remarks: remarkLines([...kern, ...(isCalm ? others : [])]),
        buttons: [
          ...(next === undefined ? [] : [{ title: BUTTON.more(rows.length - next), question: more }]),
          { title: BUTTON.vangnet, question: vangnetQuestion({ wie: gemeente }) },
          ...(hasShare(context, gemeente)
            ? [{ title: KEY_FIGURES.share, question: { v: 1, kind: "aandeel", wie: gemeente } as const }]
            : []),
        ],
      },
      viewOf(context, [...notes, ...(entered.length > 0 ? [PRINTED_BEFORE(entered)] : [])]),
    ),
  );
}
