import { cijferText, itemText, periodText } from "../cards/cijfer.ts";
import { euro } from "../cards/format.ts";
import type { EnteredFigure } from "../cards/table-card.ts";
import { statusLabel } from "../cards/texts/labels.ts";
import { sourceText } from "../cards/view.ts";
import type { CijferRow } from "../data/schema.ts";
import { relevanteBestedingen, type YearFigures } from "../domain/vangnet/facts.ts";
import type { QuestionOf } from "../question/question.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { storedFigures } from "./facts.ts";
import { publishedRows } from "./rows.ts";
import { viewOf } from "./view.ts";

/**
 * What was shown in a channel is remembered by key, so that a change of it can be told. Budget and spending of a municipality, which staff can
 * enter, have the key "GM1652|2020|budget"; any other figure that of its row: "topic|item|subject|period", for a newer document may bring the same figure.
 */

/** The published figures in whose place an entered one can come. */
const ENTERABLE = {
  budget: { topic: "buig-budget", item: "budget", label: "Budget" },
  uitgaven: { topic: "uitgaven-buig", item: "verwachte uitgaven", label: "Uitgaven" },
} as const;
type Field = keyof typeof ENTERABLE;
const FIELDS = Object.keys(ENTERABLE) as Field[];

/** A figure as it is now. */
export interface ShownFigure {
  /** What it is called: "Budget Gemert-Bakel 2020", "Klachten · Deurne (2020)". */
  label: string;
  /** What it is printed as, with its unit. */
  print: string;
  source: string;
  /** Absent when it was entered. */
  row?: CijferRow;
  entered?: EnteredFigure;
  /** Whose vangnet it decides. */
  vangnet?: { wie: string; jaar: number };
}

/** Every figure that an answer rests on → what it is printed as now. */
export function figuresShown({ rows = [] }: Answer, context: AnswerContext): Record<string, string> {
  const codes = new Map([...context.published.gemeenten.values()].map(({ code, naam }) => [naam, code]));
  const stored = new Map<string, ReadonlyMap<number, YearFigures>>();
  return Object.fromEntries(
    rows.map((row) => {
      const field = FIELDS.find((name) => ENTERABLE[name].topic === row.topic && ENTERABLE[name].item === row.item);
      const code = codes.get(row.subject);
      if (!field || !code) return [keyOfRow(row), cijferText(row)];
      const figures = stored.get(code) ?? storedFigures(context, code);
      stored.set(code, figures);
      const effective = fieldOf(figures.get(Number(row.period)), field);
      return effective ? [`${code}|${row.period}|${field}`, euro(effective.value)] : [keyOfRow(row), cijferText(row)];
    }),
  );
}

/** What is no longer what was shown. A figure that is no longer known is no change. */
export const changesOf = (shown: ReadonlyMap<string, string>, context: AnswerContext): QuestionOf<"gewijzigd">["cijfers"] =>
  [...shown].flatMap(([cijfer, was]) => {
    const is = currentPrint(cijfer, context);
    return is === undefined || is === was ? [] : [{ cijfer, was, is }];
  });

/** What the figure is printed as now; undefined when it is no longer known. */
export const currentPrint = (key: string, context: AnswerContext): string | undefined => shownFigure(key, context)?.print;

export const keyOfRow = ({ topic, item, subject, period }: CijferRow): string => [topic, item, subject, period].join("|");

/** The figure behind a key; undefined when it is no longer known. */
export function shownFigure(key: string, context: AnswerContext): ShownFigure | undefined {
  const parts = key.split("|");
  if (parts.length === 3) return enterableFigure(parts, context);
  const [topic = "", item = "", subject = "", period = ""] = parts;
  const row = publishedRows(context, { topic, item, subject, period }).at(-1);
  return (
    row && {
      label: `${itemText(item)} · ${subject}${period ? ` (${periodText(period)})` : ""}`,
      print: cijferText(row),
      source: sourceText(viewOf(context, []), row),
      row,
    }
  );
}

function enterableFigure([gemeente = "", year = "", name]: readonly string[], context: AnswerContext): ShownFigure | undefined {
  const field = FIELDS.find((known) => known === name);
  const effective = field && fieldOf(storedFigures(context, gemeente).get(Number(year)), field);
  if (!effective) return undefined;
  const { topic, item, label } = ENTERABLE[field];
  const subject = context.names.nameOf(gemeente);
  const { from } = effective;
  const row = publishedRows(context, { topic, item, subject, period: year }).find(({ document }) => document === from.source.document);
  const what = `${label} ${subject} ${year}`;
  const isEntered = from.layer === "ingevoerd";
  const source = isEntered ? from.source.place : sourceText(viewOf(context, []), from.source);
  return {
    label: what,
    print: euro(effective.value),
    source: `${source} (${statusLabel(from.status, from.layer)})`,
    vangnet: { wie: gemeente, jaar: Number(year) },
    ...(row && { row }),
    ...(isEntered && { entered: { what, figure: from } }),
  };
}

/** The amount that counts now, and the figure that it comes from: spending may follow from an entered result. */
function fieldOf(figures: YearFigures | undefined, field: Field) {
  if (!figures) return undefined;
  const { budget, bestedingen, resultaat } = figures;
  if (field === "budget") return budget && { value: budget.value, from: budget };
  const spending = relevanteBestedingen(figures);
  const from = bestedingen?.kind === "one-amount" ? bestedingen.uitgaven : resultaat;
  return spending && from && { value: spending.value, from };
}
