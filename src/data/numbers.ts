/** A number as printed in Dutch ("3.090,8", "-265,6") split into an exact integer and its count of decimals. */
export interface PrintedNumber {
  digits: bigint;
  decimals: number;
}

/** Undefined when the text is not a number in Dutch notation. */
export function parsePrintedNumber(text: string): PrintedNumber | undefined {
  const match = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", decimals = ""] = match;
  const digits = BigInt(whole.replaceAll(".", "") + decimals);
  return { digits: sign ? -digits : digits, decimals: decimals.length };
}
