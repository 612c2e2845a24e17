import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { Figure } from "../domain/figures.ts";

/** A figure as it counts: as a document prints it, what staff put in its place, or what follows from other figures. */
export interface KnownRow extends CijferRow {
  /** Absent: as published. Else entered by staff, or computed from figures. */
  layer?: "ingevoerd" | "berekend";
  /** The entered figure that it is, or follows from; absent where it follows from published ones. */
  entered?: Figure;
  /** What the figure is called, whatever the document calls its print. */
  label?: string;
  /** The printed figure in whose place it counts. */
  under?: CijferRow;
}

/** What tells one figure from another: no two rows have the same. */
export const keyOfRow = ({ topic, item, subject, period }: CijferRow): string => keyOf(topic, item, subject, period);
export const keyOf = (...parts: string[]): string => parts.join("|");
