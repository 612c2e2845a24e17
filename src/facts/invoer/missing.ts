import type { MissingFigure } from "../../domain/vangnet/facts.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import type { Assessed } from "../assessed.ts";

/** The figures without which a and b cannot be decided on every route of the year, each once: the year itself first. */
export function missingFigures({ assessment, year }: Pick<Assessed, "assessment" | "year">): MissingFigure[] {
  const all = assessment.routes.flatMap(missingOnRoute);
  // Of the year itself the result follows from the other two.
  const once = new Map(
    all.filter((figure) => figure.year !== year || figure.name !== "resultaat").map((figure) => [`${figure.year} ${figure.name}`, figure]),
  );
  return [...once.values()].sort((a, b) => Number(b.year === year) - Number(a.year === year) || b.year - a.year);
}

function missingOnRoute({ steps: { tekort, drempel, meerjarig } }: RouteAssessment): MissingFigure[] {
  return [...tekort.missing, ...drempel.missing, ...missingForB(meerjarig.test)];
}

function missingForB(test: RouteAssessment["steps"]["meerjarig"]["test"]): MissingFigure[] {
  if (test.kind === "sum") return test.missingYears.map((year) => ({ year, name: "resultaat" as const }));
  return test.kind === "count" ? test.years.flatMap(({ missing }) => missing) : [];
}
