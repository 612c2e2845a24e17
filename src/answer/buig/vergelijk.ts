import { cijferText, periodText } from "../../cards/cijfer.ts";
import { FEW, MOST_OTHERS } from "../../cards/limits.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { COMPARE } from "../../cards/texts/buig.ts";
import { insteadOf } from "../../cards/texts/labels.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { isAboutYear } from "../../facts/published-rows.ts";
import { knownRows } from "../../facts/rows.ts";
import { pickYear } from "../../facts/year.ts";
import { readVergelijk } from "../../question/buig/readers.ts";
import { vergelijk as shape } from "../../question/buig/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { saidYear, withoutFigures } from "../follow.ts";
import { viewOf } from "../view.ts";
import { seriesBlock } from "./series.ts";

/** Topics in which municipalities are laid side by side, beside their figures. */
const TOPICS = ["bijstandsvolume", "verdeelsleutel", "eigen-participatiemiddelen", "klachten"];
const NEAREST = ["buig-budget", "bijstandsvolume", "klachten"];

/** "vergelijk Asten Someren 2020": the same figures of two or more municipalities below each other. */
export const vergelijk = command({
  kind: "vergelijk",
  shape,
  sameForAll: true,
  readers: [readVergelijk],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, ...saidYear(change) })),
  help: {
    ...COMPARE.help,
    audience: "beleid",
    examples: ({ derde, vijfde, jaar }) => [
      {
        text: `vergelijk ${derde.naam} ${vijfde.naam} ${jaar}`,
        question: { v: 1, kind: "vergelijk", wie: [derde.id, vijfde.id], jaar },
      },
    ],
  },
  answer: ({ wie, jaar }, context, notes) => {
    const names = wie.map((code) => context.names.nameOf(code));
    // Their figures are of one year; what else there is, of the years that it is of.
    const { year } = pickYear(jaar, wie, context, context.today);
    const topics = [...Object.values(context.published.figuren).map(({ topic }) => topic), ...TOPICS];
    const blocks = topics.flatMap((topic) => {
      const same = sameFigure(topic, names, isFigure(topic, context) ? year : jaar, context);
      return same.length >= 2 ? [{ topic, same }] : [];
    });
    const rows = blocks.flatMap(({ same }) => same);
    const title = COMPARE.title(names, jaar);
    if (rows.length === 0) return noRows(title, NEAREST, context, notes);
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          blocks: [
            ...blocks.map(({ topic, same }) => ({
              title: `${context.published.onderwerpen.get(topic)?.label ?? topic}${inPeriod(same[0])}`,
              rows: same.map((row, at) => toRow(row, same[at - 1])),
            })),
            ...wie.slice(0, FEW).flatMap((code, at) => seriesBlock(code, context, names[at])),
          ],
          rows,
          buttons: wie
            .slice(0, MOST_OTHERS)
            .map((code, at) => ({ title: BUTTON.vangnetOf(names[at] ?? ""), question: vangnetQuestion({ wie: code, jaar }) })),
        },
        viewOf(context, notes),
      ),
    );
  },
});

const isFigure = (topic: string, { published }: AnswerContext): boolean =>
  Object.values(published.figuren).some((figuur) => figuur.topic === topic);

/** One figure of a topic for all of them: the one that comes first. */
function sameFigure(topic: string, names: readonly string[], jaar: number | null, context: AnswerContext): KnownRow[] {
  const rows = knownRows(context, { topic, subjects: names }).filter((row) => jaar === null || isAboutYear(row, jaar));
  const [first] = rows;
  return rows.filter(({ item, period }) => item === first?.item && period === first?.period);
}

const inPeriod = (row: KnownRow | undefined): string => (row?.period ? ` (${periodText(row.period)})` : "");

/** A remark that the row before has too is said once. */
function toRow(row: KnownRow, before: KnownRow | undefined): TableRow {
  const { layer, under, remark } = row;
  const note = layer ? insteadOf(row, under && cijferText(under)) : remark !== before?.remark ? remark : undefined;
  return { label: row.subject, value: cijferText(row), ...(note && { note }) };
}
