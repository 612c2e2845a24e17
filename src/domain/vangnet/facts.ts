import type { IsoDay } from "../dates.ts";
import { type Estimate, type Figure, minus } from "../figures.ts";

/** Spending as known: one amount, or the lines of the accounts (A and B of the official form); D where it is known. */
export type Bestedingen =
  | { kind: "one-amount"; uitgaven: Figure; onrechtmatig?: Figure }
  | { kind: "accounts"; lasten: Figure; baten: Figure; onrechtmatig?: Figure };

export interface YearFigures {
  budget?: Figure;
  bestedingen?: Bestedingen;
  /** Saldo of the year: negative is a tekort. */
  resultaat?: Figure;
  /** What lies under these: the same year without what staff entered, or without what the asker typed. */
  under?: YearFigures;
}

/** What was recorded of the formal conditions; absent is not known. */
export interface Formaliteiten {
  verzoekIngediend?: IsoDay;
  /** It is known that none was filed, so far. */
  geenVerzoek?: boolean;
  verklaringAfgelegd?: boolean;
  /** Of 2015 and 2016: an analysis was made, and the raad was informed with it. */
  raadGeinformeerd?: boolean;
  /** Whether a vangnetuitkering was granted over t−1 and/or t−2. */
  eerderToegekend?: boolean;
  aanvullendeMaatregelen?: boolean;
  /** Whether the minister gave an aanwijzing (art. 76 of the act) over this year or the next. */
  aanwijzing?: boolean;
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

/** Line C of the form: lasten minus baten, or the one amount that is known. */
export const nettoLasten = (bestedingen: Bestedingen): Estimate =>
  bestedingen.kind === "accounts" ? minus(bestedingen.lasten, bestedingen.baten) : estimateOf(bestedingen.uitgaven);

/** Line E: netto lasten minus unlawful spending; one known amount with nothing beside it stands for E (domain §3). */
export const relevanteBestedingen = (figures: YearFigures): Estimate | undefined => {
  const { bestedingen, budget, resultaat } = figures;
  if (!bestedingen) return budget && resultaat ? minus(budget, resultaat) : undefined;
  const netto = nettoLasten(bestedingen);
  return bestedingen.onrechtmatig ? minus(netto, bestedingen.onrechtmatig) : netto;
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
export const figuresIn = ({ budget, bestedingen, resultaat }: YearFigures): Figure[] => {
  const spending = bestedingen?.kind === "accounts" ? [bestedingen.lasten, bestedingen.baten] : [bestedingen?.uitgaven];
  return [budget, ...spending, bestedingen?.onrechtmatig, resultaat].filter((figure) => figure !== undefined);
};

/** Every figure that the test rests on, of all years. */
export const figuresBehind = ({ figures }: VangnetFacts): Figure[] => [...figures.values()].flatMap(figuresIn);

/** Whether staff entered a figure of the year itself. */
export const hasEntries = ({ figures, year }: VangnetFacts): boolean =>
  figuresIn(figures.get(year) ?? {}).some(({ layer }) => layer === "ingevoerd");

const estimateOf = ({ value, margin }: Estimate): Estimate => ({ value, margin });
const negate = ({ value, margin }: Estimate): Estimate => ({ value: -value, margin });
