import { FORM } from "../../../cards/texts/vangnet/answer.ts";
import { rulesOfYear } from "../../../domain/vangnet/rules.ts";
import type { AnswerContext } from "../../context.ts";

/** One amount that the form asks for. */
export interface AmountField {
  id: string;
  year: number;
  name: "budget" | "uitgaven" | "resultaat";
}

const amountField = (name: AmountField["name"], year: number): AmountField => ({ id: `${name}-${year}`, year, name });
/** The first field of the form. */
export const budgetField = (year: number): string => amountField("budget", year).id;

/** Amounts that one route asks for; without a title those that all ask for. */
export interface AmountSection {
  title?: string;
  fields: AmountField[];
}

/**
 * Budget and spending of the year, then for each route what its condition b needs of other years and no route before it asked for: from the
 * rules, so that a new year needs no code.
 */
export function amountSections(year: number, context: AnswerContext): AmountSection[] {
  const rules = rulesOfYear(context.published.regels, year);
  const asked = new Set<string>();
  const perRoute = rules.map(({ route, multiYear }): AmountSection => {
    const others = multiYear.kind === "none" ? [] : multiYear.years.filter((other) => other !== year).sort((a, b) => b - a);
    const fields = [
      ...others.map((other) => amountField("resultaat", other)),
      ...(multiYear.kind === "count" ? others.map((other) => amountField("budget", other)) : []),
    ].filter(({ id }) => !asked.has(id));
    for (const { id } of fields) asked.add(id);
    return { ...(rules.length > 1 && { title: FORM.route[route] }), fields };
  });
  return [{ fields: [amountField("budget", year), amountField("uitgaven", year)] }, ...perRoute].filter(({ fields }) => fields.length > 0);
}

/** The same as one list. */
export const amountFields = (year: number, context: AnswerContext): AmountField[] =>
  amountSections(year, context).flatMap(({ fields }) => fields);
