import type { Estimate } from "../figures.ts";

export const MONTHS_A_YEAR = 12;

/** An amount of a stretch of months: from the end of month `from` (0: the beginning of the year) to the end of month `to` (13: after December). */
export interface Span extends Estimate {
  from: number;
  to: number;
}

/** What follows from amounts of months, quarters and "up to and including": any sum that they determine, and no other. */
export interface Sums {
  /** The amount from the end of one month to the end of another; undefined when it is not known. */
  between: (from: number, to: number) => Estimate | undefined;
  /** The stretches that are known, in order and without overlap: what is known from January on first. */
  stretches: () => Span[];
}

const LAST = MONTHS_A_YEAR + 1;

/** Lays the spans on a line of month ends: what one month end is above another follows along any way between them. */
export function sumsOf(spans: readonly Span[]): Sums {
  // From one month end to all others in one walk: a year is asked for some ninety sums.
  const walked = new Map<number, ReadonlyMap<number, Way<Span>>>();
  const between = (from: number, to: number): Estimate | undefined => {
    const ways = walked.get(from) ?? waysFrom(from, spans);
    walked.set(from, ways);
    const way = ways.get(to);
    return way && along(way);
  };
  return {
    between,
    stretches: () => {
      const found: Span[] = [];
      for (let from = 0; from < LAST; ) {
        // The shortest next stretch: months where they are known, else the quarter that they are in.
        const to = range(from + 1, LAST).find((end) => between(from, end));
        const sum = to === undefined ? undefined : between(from, to);
        if (to !== undefined && sum) found.push({ from, to, ...sum });
        from = to ?? from + 1;
      }
      return found;
    },
  };
}

/** Spans one after the other, each with the direction that it is gone in. */
type Way<S extends Span> = readonly { span: S; sign: 1n | -1n }[];

/** The way from a month end to every other that known spans lead to, with the fewest. */
function waysFrom<S extends Span>(from: number, spans: readonly S[]): Map<number, Way<S>> {
  const reached = new Map<number, Way<S>>([[from, []]]);
  for (const [place, way] of reached)
    for (const span of spans) {
      const sign = span.from === place ? 1n : span.to === place ? -1n : undefined;
      const next = sign === 1n ? span.to : span.from;
      if (sign !== undefined && !reached.has(next)) reached.set(next, [...way, { span, sign }]);
    }
  return reached;
}

/** The way of a month end to another over known spans, with the fewest. */
const wayBetween = <S extends Span>(from: number, to: number, spans: readonly S[]): Way<S> | undefined => waysFrom(from, spans).get(to);

/** What the spans of a way add up to. */
const along = (way: Way<Span>): Estimate =>
  way.reduce((sum, { span, sign }) => ({ value: sum.value + sign * span.value, margin: sum.margin + span.margin }), {
    value: 0n,
    margin: 0n,
  });

/**
 * The kept spans that a given one makes untrue, because together they would say two things of the same months: those that are coarser than what is
 * given (a quarter beside a corrected month), else those that add up to it (months beside a corrected quarter).
 */
export function madeUntrue<S extends Span>(given: Span, kept: readonly S[]): S[] {
  const untrue: S[] = [];
  for (;;) {
    const left = kept.filter((span) => !untrue.includes(span));
    const way = wayBetween(given.from, given.to, left);
    if (!way || !differs(along(way), given)) return untrue;
    const length = ({ from, to }: Span) => to - from;
    const coarser = way.filter(({ span }) => length(span) > length(given));
    untrue.push(...(coarser.length > 0 ? coarser : way).map(({ span }) => span));
  }
}

/** Further apart than their rounding. */
const differs = (a: Estimate, b: Estimate): boolean => {
  const apart = a.value > b.value ? a.value - b.value : b.value - a.value;
  return apart > a.margin + b.margin;
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
