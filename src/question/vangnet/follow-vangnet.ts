import type { Change } from "../reader.ts";
import { type OwnFigures, type VangnetQuestion, vangnetQuestion } from "./shapes.ts";

/** Own figures belong to the municipality and year they were given for; an amount alone is other spending. */
export function followVangnet(last: VangnetQuestion, { figures, wie }: Change): VangnetQuestion {
  const jaar = figures.years[0] ?? last.jaar;
  const isSame = wie === undefined && jaar === last.jaar;
  const base = isSame ? last : vangnetQuestion({ wie: wie ?? last.wie, jaar });
  const year = jaar === null ? "t" : String(jaar);
  const given = { ...figures.own };
  if (figures.loose !== undefined) given[year] = { ...given[year], uitgaven: figures.loose };
  if (given.t && year !== "t") {
    given[year] = { ...given.t, ...given[year] };
    delete given.t;
  }
  const eigen = { ...base.eigen };
  for (const [at, own] of Object.entries(given)) eigen[at] = { ...withoutReplaced(eigen[at] ?? {}, own), ...own };
  return { ...base, ...figures.formal, eigen };
}

/** What was said of a year's spending or result before gives way to what is said now. */
function withoutReplaced(known: OwnFigures, own: OwnFigures): OwnFigures {
  if (own.uitgaven === undefined && own.lasten === undefined && own.resultaat === undefined) return known;
  const { uitgaven, uitgavenTot, lasten, baten, onrechtmatig, resultaat, ...rest } = known;
  return rest;
}
