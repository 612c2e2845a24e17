import type { Field } from "../words.ts";
import type { Item } from "./items.ts";

/** An amount with the figure that it belongs to, and what is said of it beside. */
export interface Pair {
  field?: Field;
  /** Cents; of a percentage hundredths of a per cent. */
  value: number;
  isPercent: boolean;
  /** It can also be this: "5,9 of 6,2 mln"; or goes up to it: "5,9 tot 6,2 mln". */
  other?: { value: number; isRange: boolean };
  /** A year that stands with it: before the amount, or behind it ("50.000 in 2019"). */
  year?: { year: number; at: number; side: "before" | "apart" | "behind" };
  /** It is so much more or less than it was. */
  way?: 1 | -1;
  /** A plus or minus was said. */
  sign?: 1 | -1;
  brackets: boolean;
  unit: number;
  bare: boolean;
  /** The places that this explains. */
  places: number[];
}

export type Quantity = Item & { is: "amount" | "percent" };
export const isNumber = (item: Item | undefined): item is Quantity => item?.is === "amount" || item?.is === "percent";
export const isResult = (field: Field | undefined): boolean => field === "resultaat" || field === "tekort" || field === "overschot";
