import type { IsoDay } from "./dates.ts";
import { type Amount, maximum } from "./money.ts";

export type FigureStatus =
  | "definitief"
  | "nader voorlopig"
  | "voorlopig"
  | "prognose"
  | "realisatie"
  | "voorlopige realisatie"
  | "Beeld van de Uitvoering"
  | "SiSa"
  | "begroting"
  | "aanname"
  | "onbekend";

/** Who says so: published in a document, entered by staff, or typed by the asker for this one question. */
export type Layer = "gepubliceerd" | "ingevoerd" | "eigen";

export interface SourceRef {
  /** Id of a document in data/bronnen.json. */
  document: string;
  /** Chapter, section or table: the texts have no pages. */
  place: string;
}

/** One known amount with what is known about it. */
export interface Figure {
  value: Amount;
  /** Half the unit it was printed in (× € 1.000 with one decimal: € 50); 0 when exact. */
  margin: Amount;
  status: FigureStatus;
  layer: Layer;
  source: SourceRef;
  /** Day on which it was published or entered. */
  knownSince: IsoDay;
  remark?: string;
  /** Of an entered figure: who says so, and where in the history it stands. */
  entry?: EntryRef;
}

/** The entry that a figure comes from. */
export interface EntryRef {
  /** Its place among the entries that the asker's group sees; absent of entries of before 0.7. */
  number?: number;
  /** Who entered it; absent when it is not known any more. */
  by?: string;
  /** It is a draft: only editors see it. */
  draft?: true;
}

/** An amount that follows from figures, with the reach of their margins. */
export interface Estimate {
  value: Amount;
  margin: Amount;
}

export const exact = (value: Amount): Estimate => ({ value, margin: 0n });
export const plus = (a: Estimate, b: Estimate): Estimate => ({ value: a.value + b.value, margin: a.margin + b.margin });
export const minus = (a: Estimate, b: Estimate): Estimate => ({ value: a.value - b.value, margin: a.margin + b.margin });

/** Whether the estimate is above zero: for certain, for certain not, or too close to tell. Exactly zero is not above. */
export const isPositive = (estimate: Estimate): boolean | "too-close" => {
  if (estimate.value - estimate.margin > 0n) return true;
  if (estimate.value + estimate.margin <= 0n) return false;
  return "too-close";
};

/** As isPositive, but zero counts: for "ten minste" instead of "meer dan". */
export const isAtLeastZero = (estimate: Estimate): boolean | "too-close" => {
  if (estimate.value - estimate.margin >= 0n) return true;
  if (estimate.value + estimate.margin < 0n) return false;
  return "too-close";
};

/** The widest margin among figures: what an answer's precision is. */
export const widestMargin = (figures: readonly Estimate[]): Amount => figures.reduce((widest, f) => maximum(widest, f.margin), 0n);
