/**
 * Exact money. An Amount counts units of 10⁻⁸ cent, so that a share of a share of whole cents
 * (half of 7,5% of a budget) is still a whole number: no floats, no rounding before the end.
 */
export type Amount = bigint;

/** A percentage in hundredths of a percent: 7,5% is 750. */
export type BasisPoints = number;

const UNITS_PER_CENT = 100_000_000n;
const WHOLE: bigint = 10_000n;

/** Whole cents → Amount. */
export const fromCents = (cents: number | bigint): Amount => BigInt(cents) * UNITS_PER_CENT;

/** Whole euros → Amount. */
export const fromEuros = (euros: number | bigint): Amount => fromCents(BigInt(euros) * 100n);

/** Rate of an amount, exact for whole cents and for one share of whole cents. */
export const shareOf = (whole: Amount, rate: BasisPoints): Amount => (whole * BigInt(rate)) / WHOLE;

/** The nearest whole cent as an integer, halves up (no official rounding rule was found, domain §3). */
export const toCents = (amount: Amount): bigint => floorDiv(amount * 2n + UNITS_PER_CENT, UNITS_PER_CENT * 2n);

/** The same amount, rounded half up to whole cents. */
export const roundToCents = (amount: Amount): Amount => toCents(amount) * UNITS_PER_CENT;

/** The nearest whole euro as an integer, halves up: for headlines only. */
export const toEuros = (amount: Amount): bigint => floorDiv(toCents(amount) * 2n + 100n, 200n);

/** Decimal digits behind the euro, as many as the amount needs and at least two: a bound is always exact. */
export const toExactDecimals = (amount: Amount): { sign: "-" | ""; euros: bigint; decimals: string } => {
  const absolute = amount < 0n ? -amount : amount;
  const unitsPerEuro = UNITS_PER_CENT * 100n;
  const decimals = (absolute % unitsPerEuro)
    .toString()
    .padStart(10, "0")
    .replace(/0{1,8}$/, "");
  return { sign: amount < 0n ? "-" : "", euros: absolute / unitsPerEuro, decimals };
};

/** Rounded to the nearest multiple of 1/scale: the ratio part/whole × scale, halves away from zero. */
export const ratio = (part: Amount, whole: Amount, scale: bigint): bigint => {
  const negative = part < 0n !== whole < 0n;
  const numerator = part < 0n ? -part : part;
  const denominator = whole < 0n ? -whole : whole;
  const rounded = (numerator * scale * 2n + denominator) / (denominator * 2n);
  return negative ? -rounded : rounded;
};

export const maximum = (a: Amount, b: Amount): Amount => (a > b ? a : b);
export const minimum = (a: Amount, b: Amount): Amount => (a < b ? a : b);

function floorDiv(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
