/** What one municipality weighs in a key: any unit, as long as it is the same for all (euros, files). */
export interface Weight {
  /** CBS code: breaks ties. */
  gemeente: string;
  weight: bigint;
}

export interface Part {
  gemeente: string;
  weight: bigint;
  cents: bigint;
}

/**
 * Divides whole cents by weights so that the parts add up to the whole: everyone first gets the whole cents of his share,
 * the cents left over go to the largest remainders, equal remainders in the order of CBS codes (domain §4).
 * A negative amount is divided as its positive. @throws RangeError without a positive total weight.
 */
export function verdeel(cents: bigint, weights: readonly Weight[]): Part[] {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0n);
  if (total <= 0n || weights.some(({ weight }) => weight < 0n))
    throw new RangeError("A key needs weights of at least zero that add up to more");
  const sign = cents < 0n ? -1n : 1n;
  const whole = cents * sign;
  const shares = weights.map(({ gemeente, weight }) => ({
    gemeente,
    weight,
    floor: (whole * weight) / total,
    rest: (whole * weight) % total,
  }));
  const left = whole - shares.reduce((sum, { floor }) => sum + floor, 0n);
  const first = [...shares]
    .sort((a, b) => (a.rest === b.rest ? (a.gemeente < b.gemeente ? -1 : 1) : a.rest > b.rest ? -1 : 1))
    .slice(0, Number(left));
  const extra = new Set(first.map(({ gemeente }) => gemeente));
  return shares.map(({ gemeente, weight, floor }) => ({ gemeente, weight, cents: sign * (floor + (extra.has(gemeente) ? 1n : 0n)) }));
}
