import type { AmountToken } from "./tokens.ts";

/**
 * Half the last digit of an amount that was given in thousands or millions ("7,1 mln": € 50.000), in cents; nothing of one in whole euros.
 * @param factor what a "× € 1.000" of the whole line makes of it
 */
export function precisionOf({ text, unit }: Pick<AmountToken, "text" | "unit">, factor = 1): number | undefined {
  const scale = unit * factor;
  if (scale === 1) return undefined;
  const number = /\d[\d. ]*(?:,(?<decimals>\d+))?/.exec(text);
  const dotted = /^\d+\.(?<decimals>\d{1,2})(?!\d)/.exec(number?.[0] ?? "");
  const decimals = (number?.groups?.decimals ?? dotted?.groups?.decimals ?? "").length;
  const half = (scale * 100) / (2 * 10 ** decimals);
  return half >= 1 ? Math.floor(half) : undefined;
}
