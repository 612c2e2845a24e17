import { type NamedFigure, namedFigures } from "../../cards/vangnet/source-blocks.ts";
import type { FigureStatus } from "../../domain/figures.ts";
import type { VangnetFacts } from "../../domain/vangnet/facts.ts";

/** Figures that may still change. */
const UNSETTLED: ReadonlySet<FigureStatus> = new Set<FigureStatus>([
  "voorlopig",
  "nader voorlopig",
  "prognose",
  "voorlopige realisatie",
  "Beeld van de Uitvoering",
  "begroting",
  "aanname",
]);

/** "uitgaven 2020 (prognose)": what is not definitive of the figures behind an answer. */
export const unsettled = ({ figures }: VangnetFacts): string[] =>
  [...figures]
    .flatMap(([year, found]) => namedFigures(year, found))
    .filter(({ figure: { status } }: NamedFigure) => UNSETTLED.has(status))
    .map(({ name, figure }) => `${name} (${figure.status})`);
