import { cijferText, itemText, periodText } from "../../cards/cijfer.ts";
import { CHANGES } from "../../cards/texts/abonnementen.ts";
import { layerText } from "../../cards/texts/labels.ts";
import { sourceText } from "../../cards/view.ts";
import type { Known } from "../../facts/known.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { enterableKey, rowBehind, shownKey } from "../../facts/shown.ts";
import type { QuestionOf } from "../../question/question.ts";
import type { Answer } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";

/** A figure as it is now. */
export interface ShownFigure {
  /** What it is called: "Budget Gemert-Bakel 2020", "Klachten · Deurne (2020)". */
  label: string;
  source: string;
  row: KnownRow;
  /** Whose vangnet it decides. */
  vangnet?: { wie: string; jaar: number };
}

/** Every figure that an answer rests on → what it is printed as now. */
export const figuresShown = ({ rows = [], prints = {} }: Answer, known: Known): Record<string, string> => ({
  ...prints,
  ...Object.fromEntries(
    rows.flatMap((row) => {
      const key = shownKey(known, row);
      return key === undefined ? [] : [[key, cijferText(row)]];
    }),
  ),
});

/** As it is written now: before 0.8 a hyphen, behind the euro sign. */
export const asNow = (print: string): string => print.replace(/€\u00a0-/g, "−€\u00a0").replace(/-(?=\d[\d.,]*%)/g, "−");

/** What is no longer what was shown. A figure that is no longer known is no change; what follows from one that is told, is not told beside it. */
export function changesOf(shown: ReadonlyMap<string, string>, known: Known): QuestionOf<"gewijzigd">["cijfers"] {
  const changes = [...shown].flatMap(([cijfer, was]) => {
    const row = rowBehind(known, cijfer);
    const is = row && cijferText(row);
    return row === undefined || is === undefined || is === asNow(was) ? [] : [{ row, change: { cijfer, was: asNow(was), is } }];
  });
  const isTold = ({ subject, period }: KnownRow) =>
    changes.some(({ row }) => row.layer === "ingevoerd" && row.subject === subject && row.period === period);
  return changes.filter(({ row }) => row.layer !== "berekend" || !isTold(row)).map(({ change }) => change);
}

/** The figure behind a key, in words; undefined when it is no longer known. */
export function shownFigure(key: string, context: AnswerContext): ShownFigure | undefined {
  const row = rowBehind(context, key);
  if (!row) return undefined;
  const view = viewOf(context, []);
  const own = enterableKey(key);
  if (!own) {
    const label = CHANGES.item(itemText(row.item), row.subject, periodText(row.period));
    return { label, source: sourceText(view, row), row };
  }
  const { gemeente, year, figuur } = own;
  const from = row.entered ? row.entered.source.place : sourceText(view, row);
  return {
    label: CHANGES.figure(context.published.figuren[figuur].label, row.subject, year),
    source: CHANGES.source(from, layerText(row)),
    row,
    vangnet: { wie: gemeente, jaar: year },
  };
}
