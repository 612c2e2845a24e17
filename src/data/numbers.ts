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

/** A number without decimals; undefined when it has some, or is none. */
export const wholeNumber = (number: PrintedNumber | undefined): number | undefined =>
  number?.decimals === 0 ? Number(number.digits) : undefined;

/** The same number in Dutch notation: "3.090,8". */
export function printNumber({ digits, decimals }: PrintedNumber): string {
  const all = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${digits < 0n ? "-" : ""}${whole}${decimals > 0 ? `,${all.slice(-decimals)}` : ""}`;
}
