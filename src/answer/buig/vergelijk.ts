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
/** The result as a share of the budget: what municipalities of different sizes are compared by. */
const SHARE = "resultaat-buig";
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
    const apart = furthestApart(blocks.find(({ topic }) => topic === SHARE)?.same ?? []);
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          ...(apart && { lead: { value: COMPARE.lowest(...apart.lowest), lines: [COMPARE.highest(...apart.highest)] } }),
          blocks: [
            ...blocks.map(({ topic, same }) => ({
              title: `${context.published.onderwerpen.get(topic)?.label ?? topic}${inPeriod(same[0])}`,
              rows: same.map(toRow),
            })),
            ...wie.slice(0, FEW).flatMap((code, at) => seriesBlock(code, context, names[at])),
          ],
          rows,
          remarks: [...new Set(rows.flatMap(({ layer, remark }) => (layer || !remark ? [] : [remark])))],
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

/** What is entered says so at once; remarks on the print stand with the sources. */
function toRow(row: KnownRow): TableRow {
  const note = row.layer && insteadOf(row, row.under && cijferText(row.under));
  return { label: row.subject, value: cijferText(row), ...(note && { note }) };
}

type Share = [name: string, share: string, isShort: boolean];

/** The two whose results differ most, as a share of their budget; undefined where they do not differ. */
function furthestApart(shares: readonly KnownRow[]): { lowest: Share; highest: Share } | undefined {
  const numbered = shares.flatMap(({ number, ...row }) => (number ? [{ row, value: Number(number.digits) / 10 ** number.decimals }] : []));
  const [lowest, ...rest] = numbered.toSorted((a, b) => a.value - b.value);
  const highest = rest.at(-1);
  if (!lowest || !highest || lowest.value === highest.value) return undefined;
  const share = ({ row, value }: typeof lowest): Share => [row.subject, cijferText(row), value < 0];
  return { lowest: share(lowest), highest: share(highest) };
}
