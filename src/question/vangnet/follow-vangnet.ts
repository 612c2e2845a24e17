import type { Change } from "../reader.ts";
import { type OwnFigures, type VangnetQuestion, vangnetQuestion } from "./shapes.ts";

/** Own figures belong to the municipality and year they were given for; an amount alone is other spending. */
export function followVangnet(last: VangnetQuestion, { figures, wie }: Change): VangnetQuestion {
  const jaar = figures.years[0] ?? last.jaar;
  const isSame = (wie === undefined || wie === last.wie) && jaar === last.jaar;
  const base = isSame ? last : vangnetQuestion({ wie: wie === undefined ? last.wie : wie, jaar });
  const year = jaar === null ? "t" : String(jaar);
  const given = { ...figures.own };
  const [loose, ...others] = figures.loose;
  if (loose !== undefined && others.length === 0) given[year] = { ...given[year], uitgaven: loose };
  if (given.t && year !== "t") {
    given[year] = { ...given.t, ...given[year] };
    delete given.t;
  }
  const eigen = { ...base.eigen };
  for (const [at, own] of Object.entries(given)) eigen[at] = withOwn(eigen[at] ?? {}, own);
  return { ...base, ...figures.formal, eigen };
}

/** What was said of a year with what is said now: a figure, a result or a difference that is said again gives way. */
export function withOwn(known: OwnFigures, own: OwnFigures): OwnFigures {
  const steps = { ...known.verschil, ...own.verschil };
  const { verschil: _, ...totals } = own;
  const said = {
    ...totals,
    ...(totals.uitgaven !== undefined && { resultaat: 0 }),
    ...(totals.resultaat !== undefined && { uitgaven: 0 }),
  };
  for (const field of ["budget", "uitgaven", "lasten", "baten", "resultaat"] as const)
    if (said[field] !== undefined && own.verschil?.[field] === undefined) delete steps[field];
  const { verschil: __, ...left } = withoutReplaced(known, own);
  return { ...left, ...totals, ...(Object.keys(steps).length > 0 && { verschil: steps }) };
}

/** Spending and a result say the same of a year: the one said now replaces the other. */
function withoutReplaced(known: OwnFigures, own: OwnFigures): OwnFigures {
  const isSpending = own.uitgaven !== undefined || own.lasten !== undefined;
  const isResult = own.resultaat !== undefined || own.resultaatDeel !== undefined;
  const changesSpending = own.verschil?.uitgaven !== undefined;
  if (!isSpending && !isResult && !changesSpending) return known;
  const { uitgaven, uitgavenTot, lasten, baten, onrechtmatig, resultaat, resultaatDeel, verschil, ...rest } = known;
  // A difference with spending is one with the spending that was said.
  if (changesSpending && !isSpending && !isResult)
    return {
      ...rest,
      ...(uitgaven !== undefined && { uitgaven }),
      ...(lasten !== undefined && { lasten }),
      ...(baten !== undefined && { baten }),
      ...(onrechtmatig !== undefined && { onrechtmatig }),
      ...(verschil && { verschil }),
    };
  return rest;
}
