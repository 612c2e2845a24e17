import { cijferText, itemText, periodText } from "../../cards/cijfer.ts";
import { unbroken } from "../../cards/format.ts";
import { FEW, inGroups, MOST_BESIDE_SHARING, MOST_VALUE_COLUMNS } from "../../cards/limits.ts";
import { type Grid, type Matrix, type TableBlock, tableCard } from "../../cards/table-card.ts";
import { COMPARE } from "../../cards/texts/buig.ts";
import { insteadOf } from "../../cards/texts/labels.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { isAboutYear } from "../../facts/published-rows.ts";
import { knownRows } from "../../facts/rows.ts";
import { latestOfAll, pickYear } from "../../facts/year.ts";
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
    // Their figures are of one year that all have; what else there is, of the years that it is of.
    const { year } = pickYear(jaar ?? latestOfAll(context, wie) ?? null, wie, context, context.today);
    const kinds = [...context.published.onderwerpen.values()].flatMap(({ id, kolom }) => {
      const same = kolom === undefined ? [] : sameFigure(id, names, isFigure(id, context) ? year : jaar, context);
      return kolom !== undefined && same.length >= 2 ? [{ topic: id, kolom, same }] : [];
    });
    const rows = kinds.flatMap(({ same }) => same);
    const title = COMPARE.title(names, jaar);
    if (rows.length === 0) return noRows(title, NEAREST, context, notes);
    const apart = furthestApart(kinds.find(({ topic }) => topic === SHARE)?.same ?? []);
    return answeredFrom(
      rows,
      tableCard(
        {
          title,
          ...(apart && { lead: { value: COMPARE.lowest(...apart.lowest), lines: [COMPARE.highest(...apart.highest)] } }),
          matrix: matrixOf(names, kinds),
          blocks: [...notesOf(rows), ...wie.slice(0, FEW).flatMap((code, at) => seriesBlock(code, context, names[at]))],
          rows,
          remarks: [...new Set(rows.flatMap(({ layer, remark }) => (layer || !remark ? [] : [remark])))],
          buttons: wie
            .slice(0, MOST_BESIDE_SHARING)
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

/** A kind of figure of all of them. */
interface Kind {
  kolom: string;
  same: readonly KnownRow[];
}

/** Few beside each other, of more who is in a row and what in a column; on a phone a line of each kind, the largest first: what differs is seen at once. */
function matrixOf(names: readonly string[], kinds: readonly Kind[]): Matrix {
  const named = kinds.map(({ kolom, same }): Kind => ({ kolom: `${kolom}${inPeriod(same[0])}`, same }));
  return {
    grids:
      names.length <= MOST_VALUE_COLUMNS
        ? [kindsDown(names, named)]
        : inGroups(named, MOST_VALUE_COLUMNS).map((some) => namesDown(names, some)),
    lines: named.map(({ kolom, same }) => ({
      label: kolom,
      text: largestFirst(same)
        .map((row) => unbroken(`${row.subject} ${cijferText(row)}`))
        .join(`${unbroken(" ·")} `),
    })),
  };
}

const kindsDown = (names: readonly string[], kinds: readonly Kind[]): Grid => ({
  corner: COMPARE.figure,
  columns: [...names],
  rows: kinds.map(({ kolom, same }) => ({ label: kolom, values: names.map((name) => figureOf(same, name)) })),
});

const namesDown = (names: readonly string[], kinds: readonly Kind[]): Grid => ({
  corner: COMPARE.gemeente,
  columns: kinds.map(({ kolom }) => kolom),
  rows: names.map((name) => ({ label: name, values: kinds.map(({ same }) => figureOf(same, name)) })),
});

const figureOf = (same: readonly KnownRow[], name: string): string =>
  same.filter(({ subject }) => subject === name).map(cijferText)[0] ?? COMPARE.missing;

const largestFirst = (rows: readonly KnownRow[]): KnownRow[] => rows.toSorted((a, b) => sizeOf(b) - sizeOf(a));
const sizeOf = ({ number }: KnownRow): number => (number ? Number(number.digits) / 10 ** number.decimals : 0);

const inPeriod = (row: KnownRow | undefined): string => (row?.period ? ` ${periodText(row.period)}` : "");

/** What is entered says so at once; remarks on the print stand with the sources. */
function notesOf(rows: readonly KnownRow[]): TableBlock[] {
  const entered = rows.flatMap((row) =>
    row.layer
      ? [{ label: `${row.subject}, ${row.label ?? itemText(row.item)}`, value: insteadOf(row, row.under && cijferText(row.under)) }]
      : [],
  );
  return entered.length > 0 ? [{ rows: entered, compact: true }] : [];
}

type Share = [name: string, share: string, isShort: boolean];

/** The two whose results differ most, as a share of their budget; undefined where they do not differ. */
function furthestApart(shares: readonly KnownRow[]): { lowest: Share; highest: Share } | undefined {
  const numbered = shares.flatMap((row) => (row.number ? [{ row, value: sizeOf(row) }] : []));
  const [lowest, ...rest] = numbered.toSorted((a, b) => a.value - b.value);
  const highest = rest.at(-1);
  if (!lowest || !highest || lowest.value === highest.value) return undefined;
  const share = ({ row, value }: typeof lowest): Share => [row.subject, cijferText(row), value < 0];
  return { lowest: share(lowest), highest: share(highest) };
}
