import type { Change } from "../../../facts/own/changes.ts";
import { euro } from "../../format.ts";

const NAME: Record<Change["field"] | "tekort" | "overschot", string> = {
  budget: "Budget",
  uitgaven: "Uitgaven",
  lasten: "Lasten",
  baten: "Baten",
  resultaat: "Resultaat",
  tekort: "Tekort",
  overschot: "Overschot",
};

/** "Uitgaven 2020: was € 6.076.400, verschil + € 300.000, wordt € 6.376.400". */
export function changeText({ field, year, was, step, wordt, van }: Change & { year: number }): string {
  const direction = van === "tekort" ? -1n : 1n;
  const size = step < 0n ? -step : step;
  return `${NAME[van ?? field]} ${year}: was ${euro(was.value * direction)}, verschil ${step < 0n ? "−" : "+"} ${euro(size)}, wordt ${euro(wordt * direction)}`;
}
