import { describe, expect, it } from "vitest";
import { computeTrap } from "../../../src/domain/verdeling/trap.ts";

describe("trap op, trap af (evaluation 3.2.1, our reading)", () => {
  it("the example: 379 leaves the band of 400, the next month is peildatum with base 378, index 94,50%", () => {
    const trap = computeTrap([400, 390, 385, 379, 378], 5);
    expect(trap.months.map(({ outside }) => outside)).toEqual([false, false, false, true, false]);
    expect(trap.months.map(({ peildatum }) => peildatum)).toEqual([true, false, false, false, true]);
    expect([trap.base, trap.index, trap.pending]).toEqual([378, { numerator: 378, denominator: 400 }, false]);
  });

  it.each([
    ["one below the lower bound", 379, true],
    ["on the lower bound", 380, false],
    ["one above the lower bound", 381, false],
    ["one below the upper bound", 419, false],
    ["on the upper bound", 420, false],
    ["one above the upper bound", 421, true],
  ])("%s: %i of 400", (_what, count, outside) => {
    const trap = computeTrap([400, count], 5);
    expect([trap.months[1]?.outside, trap.pending]).toEqual([outside, outside]);
  });

  it("the base moves even if the count on the new peildatum is back inside the band", () => {
    const trap = computeTrap([400, 379, 399], 5);
    expect([trap.base, trap.pending]).toEqual([399, false]);
  });

  it("a count that jumps on the peildatum itself becomes the base and is compared from the next month on", () => {
    const trap = computeTrap([400, 379, 300, 290], 5);
    expect(trap.months.map(({ outside }) => outside)).toEqual([false, true, false, false]);
    expect(trap.base).toBe(300);
  });

  it.each([[[]], [[0]]])("refuses counts that cannot be: %j", (counts) => expect(() => computeTrap(counts, 5)).toThrow(RangeError));
});
