import { count, percentage, percentOf } from "../../cards/format.ts";
import { MOST_NOTED_ROWS } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { TRAP } from "../../cards/texts/verdeling.ts";
import { wholeNumber } from "../../data/numbers.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import { computeTrap, type TrapMonth } from "../../domain/verdeling/trap.ts";
import { publishedRows } from "../../facts/published-rows.ts";
import { readTrap } from "../../question/verdeling/readers.ts";
import { trap as shape } from "../../question/verdeling/shapes.ts";
import { type Answer, answeredFrom, askedBack, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { withRegion } from "../region.ts";
import { viewOf } from "../view.ts";

const EXAMPLE = [400, 390, 385, 379, 378];

/** "trap op trap af 400 390 385 379 378": new reference dates and the index of the contribution, step by step. */
export const trap = command({
  kind: "trap",
  shape,
  sameForAll: true,
  readers: [readTrap],
  share: "in-words",
  ofRegion: true,
  help: {
    ...TRAP.help,
    audience: "beleid",
    examples: ({ trap: hasRule }) =>
      hasRule ? [{ text: `trap op trap af ${EXAMPLE.join(" ")}`, question: { v: 1, kind: "trap", aantallen: EXAMPLE } }] : [],
  },
  answer: (question, context, notes) =>
    withRegion(
      question.wie,
      (wie) => ({ ...question, wie }),
      context,
      (regio) => trapIn(regio, question.aantallen, context, notes),
      () => refused(messageCard(TRAP.none(context.names.nameOf(question.wie ?? "")), { notes })),
    ),
});

function trapIn({ naam, trap: data }: Regio, counts: readonly number[], context: AnswerContext, notes: string[]): Answer {
  const [band] = data ? publishedRows(context, data.band) : [];
  const percent = wholeNumber(band?.number);
  if (!data || percent === undefined) return refused(messageCard(TRAP.none(naam), { notes }));
  if (counts.length < 2) return askCounts(data.band.topic, notes);
  const { months, base, index, pending } = computeTrap(counts, percent);
  const share = percentage(BigInt(index.numerator), BigInt(index.denominator));
  const isLong = counts.length > MOST_NOTED_ROWS;
  const rows = publishedRows(context, { topic: data.band.topic });
  return answeredFrom(
    rows,
    tableCard(
      {
        title: TRAP.title,
        lead: { value: TRAP.index(share), lines: [TRAP.base(base, index.denominator, pending)] },
        blocks: [{ compact: isLong, rows: months.map((month) => (isLong ? shortRow(month) : monthRow(month, percent))) }],
        paragraphs: [TRAP.reading],
        rows,
      },
      viewOf(context, notes),
    ),
  );
}

const askCounts = (topic: string, notes: string[]): Answer =>
  askedBack(
    messageCard(TRAP.askCounts, {
      notes,
      buttons: [
        { title: TRAP.example, question: { v: 1, kind: "trap", aantallen: EXAMPLE } },
        { title: TRAP.theRule, question: { v: 1, kind: "onderwerp", onderwerp: topic, vanaf: 0 } },
      ],
    }),
  );

const monthRow = ({ month, peildatum, outside, count: files, base }: TrapMonth, percent: number): TableRow => ({
  label: TRAP.month(month + 1, peildatum),
  value: count(files),
  note: peildatum
    ? TRAP.newBase(percentOf(base, 100 - percent), percentOf(base, 100 + percent))
    : outside
      ? TRAP.outside(base)
      : TRAP.inside(base),
});

const shortRow = ({ month, peildatum, outside, count: files }: TrapMonth): TableRow => ({
  label: TRAP.month(month + 1, peildatum),
  value: `${count(files)}${peildatum ? TRAP.short.newBase : outside ? TRAP.short.outside : ""}`,
});
