import { fromCents } from "../../../domain/money.ts";
import { euro, list, rate } from "../../format.ts";

/** So much more or less: an amount, or hundredths of a per cent. */
export type Step = { cents: number } | { honderdsten: number };

/** What was beside what is, on a card with figures of the asker's own; and a step further. */
export const PRESSES = {
  step: (step: Step) => {
    const isLess = ("cents" in step ? step.cents : step.honderdsten) < 0;
    const size = "cents" in step ? euro(fromCents(Math.abs(step.cents))) : rate(Math.abs(step.honderdsten));
    return `${isLess ? "−" : "+"}${size}`;
  },
  label: { lasten: "Lasten", uitgaven: "Uitgaven" },
  beside: { oordeel: "Oordeel", tekort: "Tekort", uitkering: "Vangnet", zelf: "Zelf" },
  nothing: "–",
};

/** Where the tekort stands against the thresholds. */
export const POSITION = {
  share: (isSurplus: boolean, share: string) => (isSurplus ? `overschot ${share}` : share),
  bounds: (bounds: readonly string[]) => `Strepen: ${list(bounds)} van het budget`,
  alt: (before: string, now: string, bounds: readonly string[]) =>
    `Tekort van het budget, zonder eigen cijfers: ${before}, met eigen cijfers: ${now}; strepen bij ${list(bounds)}`,
};
