import { lowerFirst, rate } from "../../cards/format.ts";
import { RULE, type RuleStep, ruleText } from "../../cards/texts/vangnet/regels.ts";
import { ROUTE_NAME } from "../../cards/texts/vangnet/verdict.ts";
import type { VangnetRule } from "../../domain/vangnet/rules.ts";

/** How it works, in the rule of the threshold and of what is paid, of each route. */
export function inShort(rules: readonly VangnetRule[]) {
  const [first, ...others] = rules;
  if (!first) return {};
  const lines = others.map((rule) => `${ROUTE_NAME[rule.route]}: ${lowerFirst(ruleText(rule, "tekort-boven-drempel"))}`);
  return { lead: { value: ruleText(first, "tekort-boven-drempel"), lines: [ruleText(first, "vergoeding"), ...lines] } };
}

/** The threshold itself, of each route; of no other step can it be said in a number. */
export const thresholdLead = (step: RuleStep, rules: readonly VangnetRule[], year?: number) =>
  step === "tekort-boven-drempel"
    ? { lead: { value: rules.map((rule) => rate(rule.entry.percentage)).join(" / "), lines: [RULE.ofBudget(year)] } }
    : {};
