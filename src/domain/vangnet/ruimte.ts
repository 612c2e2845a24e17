import { type Amount, fromEuros, maximum, minimum, shareOf } from "../money.ts";
import type { Tiers, VangnetRule } from "./rules.ts";
import type { MeerjarigStep, RouteAssessment } from "./steps.ts";

/** Room and break-even: what other spending would change. All bounds exact. */
export interface Ruimte {
  /** Condition a is met above this spending. */
  omslagDrempel: Amount;
  /** Condition b is met above this spending, given the results of the other years; absent when one is missing. */
  omslagMeerjarig?: Amount;
  /** The vangnet starts above lower; above upper everything is paid. Absent without known tiers. */
  vergoedingVanaf?: Amount;
  volledigVanaf?: Amount;
  /** Known spending minus the highest bound that applies (a, and b where known): positive is what may be saved before a payment is lost. */
  ruimte?: Amount;
  /** What one euro more of spending costs the municipality itself, if all conditions are met. */
  extraEuro?: Amount;
}

/** Undefined without a budget. */
export function computeRuimte(
  rule: VangnetRule,
  { tekort, drempel, meerjarig }: Pick<RouteAssessment["steps"], "tekort" | "drempel" | "meerjarig">,
): Ruimte | undefined {
  const budget = tekort.budget?.value;
  if (budget === undefined) return undefined;
  const spending = tekort.bestedingen?.value;
  const grens = shareOf(budget, rule.entry.percentage);
  const omslagDrempel = budget + minimum(grens, drempel.perInwoner?.grens ?? grens);
  const omslagMeerjarig = breakEvenOfSum(budget, meerjarig);
  const bound = omslagMeerjarig === undefined ? omslagDrempel : maximum(omslagDrempel, omslagMeerjarig);
  const { tiers } = rule;
  const volledigVanaf = tiers ? budget + shareOf(budget, tiers.upper) : undefined;
  return {
    omslagDrempel,
    ...(omslagMeerjarig !== undefined && { omslagMeerjarig }),
    ...(tiers && volledigVanaf !== undefined && { vergoedingVanaf: budget + shareOf(budget, tiers.lower), volledigVanaf }),
    ...(spending !== undefined && { ruimte: spending - bound }),
    ...(spending !== undefined && tiers && { extraEuro: ownShareOfNextEuro(tiers, spending, budget) }),
  };
}

/** Spending at which the results of all years add up to exactly the threshold of condition b. */
function breakEvenOfSum(budget: Amount, { test }: MeerjarigStep): Amount | undefined {
  if (test.kind !== "sum" || test.grens === undefined || test.totaal === undefined || test.missingYears.length > 0) return undefined;
  const ownYear = test.known.at(-1);
  if (!ownYear) return undefined;
  const others = test.totaal.value - ownYear.resultaat.value;
  return budget + test.grens + others;
}

function ownShareOfNextEuro(tiers: Tiers, spending: Amount, budget: Amount): Amount {
  const euro = fromEuros(1);
  if (spending < budget + shareOf(budget, tiers.lower)) return euro;
  return euro - shareOf(euro, spending < budget + shareOf(budget, tiers.upper) ? tiers.paysBetween : tiers.paysAbove);
}
