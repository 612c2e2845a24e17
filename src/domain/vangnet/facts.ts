import type { IsoDay } from "../dates.ts";
import { type Estimate, type Figure, minus } from "../figures.ts";

/** Spending as known: one amount, or the lines of the accounts (A, B and D of the official form). */
export type Bestedingen =
  | { kind: "one-amount"; uitgaven: Figure }
  | { kind: "accounts"; lasten: Figure; baten: Figure; onrechtmatig?: Figure };

export interface YearFigures {
  budget?: Figure;
  bestedingen?: Bestedingen;
  /** Saldo of the year: negative is a tekort. */
  resultaat?: Figure;
}

/** What was recorded of the formal conditions; absent is not known. */
export interface Formaliteiten {
  verzoekIngediend?: IsoDay;
  verklaringAfgelegd?: boolean;
  /** Whether a vangnetuitkering was granted over t−1 and/or t−2. */
  eerderToegekend?: boolean;
  aanvullendeMaatregelen?: boolean;
}

export interface VangnetFacts {
  year: number;
  figures: ReadonlyMap<number, YearFigures>;
  inwoners?: number;
  formaliteiten: Formaliteiten;
  today: IsoDay;
}

export type FigureName = "budget" | "uitgaven" | "resultaat" | "inwoners";
export interface MissingFigure {
  year: number;
  name: FigureName;
}

/** Line C of the form: lasten minus baten. Undefined where only one amount is known. */
export const nettoLasten = (bestedingen: Bestedingen): Estimate | undefined =>
  bestedingen.kind === "accounts" ? minus(bestedingen.lasten, bestedingen.baten) : undefined;

/** Line E: netto lasten minus unlawful spending; with one known amount that amount stands for E (domain §3). */
export const relevanteBestedingen = (figures: YearFigures): Estimate | undefined => {
  const { bestedingen, budget, resultaat } = figures;
  if (bestedingen?.kind === "one-amount") return estimateOf(bestedingen.uitgaven);
  if (bestedingen?.kind === "accounts") {
    const netto = minus(bestedingen.lasten, bestedingen.baten);
    return bestedingen.onrechtmatig ? minus(netto, bestedingen.onrechtmatig) : netto;
  }
  return budget && resultaat ? minus(budget, resultaat) : undefined;
};

/** Line G: the relevant tekort; negative is an overschot. Undefined when a figure is missing. */
export const relevantTekort = (figures: YearFigures): Estimate | undefined => {
  const bestedingen = figures.bestedingen && relevanteBestedingen(figures);
  if (bestedingen && figures.budget) return minus(bestedingen, figures.budget);
  return figures.resultaat && negate(figures.resultaat);
};

/** The result of a year: as known, or budget minus spending. Negative is a tekort. */
export const resultaatVan = (figures: YearFigures | undefined): Estimate | undefined => {
  const tekort = figures && relevantTekort(figures);
  return tekort && negate(tekort);
};

/** Every figure that year t's own answer rests on. */
export const figuresOf = ({ budget, bestedingen, resultaat }: YearFigures): Figure[] => {
  const spending =
    bestedingen?.kind === "accounts" ? [bestedingen.lasten, bestedingen.baten, bestedingen.onrechtmatig] : [bestedingen?.uitgaven];
  return [budget, ...spending, resultaat].filter((figure) => figure !== undefined);
};

const estimateOf = ({ value, margin }: Estimate): Estimate => ({ value, margin });
const negate = ({ value, margin }: Estimate): Estimate => ({ value: -value, margin });
