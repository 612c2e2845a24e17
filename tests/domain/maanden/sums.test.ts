import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { madeUntrue, type Span, sumsOf } from "../../../src/domain/maanden/sums.ts";

const span = (from: number, to: number, value: number, margin = 0): Span => ({ from, to, value: BigInt(value), margin: BigInt(margin) });
const month = (at: number, value: number) => span(at - 1, at, value);

describe("sums of months", () => {
  test.each<[string, Span[], [from: number, to: number], bigint | undefined]>([
    ["a month by itself", [month(3, 610)], [2, 3], 610n],
    ["months one after another", [month(1, 600), month(2, 605)], [0, 2], 1205n],
    ["a month from two times 'up to and including'", [span(0, 3, 1800), span(0, 4, 2390)], [3, 4], 590n],
    ["a month from its quarter and the others", [span(0, 3, 1800), month(1, 590), month(2, 600)], [2, 3], 610n],
    ["with a month missing: not known, not zero", [month(1, 600), month(3, 610)], [0, 3], undefined],
    ["what comes after December", [span(0, 12, 7200), span(12, 13, -30)], [0, 13], 7170n],
    ["nothing", [], [0, 1], undefined],
  ])("%s", (_, spans, [from, to], expected) => expect(sumsOf(spans).between(from, to)?.value).toBe(expected));

  it("adds the margins of all that a sum rests on", () =>
    expect(sumsOf([span(0, 3, 1800, 50), span(0, 4, 2390, 5)]).between(3, 4)).toEqual({ value: 590n, margin: 55n }));

  it("gives the stretches that are known, as fine as they are known, without overlap", () => {
    const stretches = sumsOf([span(0, 3, 1800), month(5, 600), month(6, 610), span(6, 9, 1850)]).stretches();
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [4, 5],
      [5, 6],
      [6, 9],
    ]);
  });

  it("whatever runs are known of a year that adds up, nothing else than that year follows", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 900 }), { minLength: 13, maxLength: 13 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 13 })), { maxLength: 12 }),
        (months, ends) => {
          const sum = (from: number, to: number) => months.slice(from, to).reduce((total, value) => total + value, 0);
          const spans = ends.filter(([from, to]) => from < to).map(([from, to]) => span(from, to, sum(from, to)));
          const sums = sumsOf(spans);
          for (const { from, to, value } of sums.stretches()) expect(value).toBe(BigInt(sum(from, to)));
          for (const given of spans) expect(madeUntrue(given, spans)).toEqual([]);
        },
      ),
    ));
});

describe("what a new amount makes untrue", () => {
  const [jan, feb, mar, quarter] = [month(1, 600), month(2, 605), month(3, 610), span(0, 3, 1815)];
  test.each<[string, Span, Span[], Span[]]>([
    ["a corrected month: the quarter that it is in, not the other months", month(3, 620), [jan, feb, quarter], [quarter]],
    ["a corrected quarter: its months", span(0, 3, 1900), [jan, feb, mar], [jan, feb, mar]],
    ["a month where only months are", month(3, 620), [jan, feb], []],
    ["a quarter that adds up", quarter, [jan, feb, mar], []],
    ["a quarter within its rounding", span(0, 3, 1800, 50), [jan, feb, mar], []],
    ["a quarter beyond its rounding", span(0, 3, 1800, 10), [jan, feb, mar], [jan, feb, mar]],
    ["'up to and including' with a correction of earlier months in it", span(0, 4, 2500), [span(0, 3, 1815)], []],
  ])("%s", (_, given, kept, untrue) => expect(madeUntrue(given, kept)).toEqual(untrue));
});
