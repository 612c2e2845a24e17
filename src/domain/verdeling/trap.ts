/** The count of one month, and what it does to the contribution. */
export interface TrapMonth {
  /** 0 is the first count given: the first peildatum. */
  month: number;
  count: number;
  /** The base at the start of this month; the bounds of its band belong to the band. */
  base: number;
  /** Whether this count leaves the band: the first of the next month becomes peildatum. */
  outside: boolean;
  /** Whether this month is a peildatum: its count is the base from now on. */
  peildatum: boolean;
}

export interface Trap {
  months: TrapMonth[];
  /** The base after the last month. */
  base: number;
  /** That base against the first one, as a fraction. */
  index: { numerator: number; denominator: number };
  /** The last count left the band: the next month's count becomes the base. */
  pending: boolean;
}

/**
 * Trap op / trap af (evaluation 3.2.1, our reading in domain §4): counts as at the first of each month. A count outside the band around the base
 * makes the next month the peildatum, whose count becomes the base even if it is back inside. @throws RangeError without counts.
 */
export function computeTrap(counts: readonly number[], bandPercent: number): Trap {
  const [first] = counts;
  if (first === undefined || first <= 0) throw new RangeError("A trap needs a first count above zero");
  const months: TrapMonth[] = [];
  let base = first;
  let pending = false;
  for (const [month, count] of counts.entries()) {
    const peildatum: boolean = month === 0 || pending;
    if (peildatum) base = count;
    // A new base is compared from the next month on.
    const outside: boolean = !peildatum && leavesBand(count, base, bandPercent);
    pending = outside;
    months.push({ month, count, base, outside, peildatum });
  }
  return { months, base, index: { numerator: base, denominator: first }, pending };
}

/** The least and the most files that stay within the band around a base. */
export function bandOf(base: number, bandPercent: number): { least: number; most: number } {
  const reach = Math.floor((base * bandPercent) / 100);
  return { least: base - reach, most: base + reach };
}

/** More than so many percent away from the base, in whole numbers: exactly that many is inside. */
const leavesBand = (count: number, base: number, percent: number): boolean => Math.abs(count - base) * 100 > base * percent;
