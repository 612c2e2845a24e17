import { describe, expect, test } from "vitest";
import { exact, isAtLeastZero, isPositive, minus, plus, widestMargin } from "../../src/domain/figures.ts";
import { euros } from "../support.ts";

const near = (value: number, margin: number) => ({ value: euros(value), margin: euros(margin) });

describe("meer dan: strictly above, and only when the margin does not reach over it", () => {
  test.each([
    ["one cent above", near(0.01, 0), true],
    ["exactly on it", near(0, 0), false],
    ["one cent below", near(-0.01, 0), false],
    ["above by more than the margin", near(50.01, 50), true],
    ["above by exactly the margin: it may be on the threshold", near(50, 50), "too-close"],
    ["above by less than the margin", near(49.99, 50), "too-close"],
    ["on it, with a margin", near(0, 50), "too-close"],
    ["below by less than the margin", near(-49.99, 50), "too-close"],
    ["below by exactly the margin: at most on the threshold", near(-50, 50), false],
    ["below by more than the margin", near(-50.01, 50), false],
  ])("%s", (_name, estimate, answer) => expect(isPositive(estimate)).toBe(answer));
});

describe("ten minste: on the threshold counts", () => {
  test.each([
    ["one cent above", near(0.01, 0), true],
    ["exactly on it", near(0, 0), true],
    ["one cent below", near(-0.01, 0), false],
    ["above by exactly the margin", near(50, 50), true],
    ["above by less than the margin", near(49.99, 50), "too-close"],
    ["below by exactly the margin: it may be on the threshold", near(-50, 50), "too-close"],
    ["below by more than the margin", near(-50.01, 50), false],
  ])("%s", (_name, estimate, answer) => expect(isAtLeastZero(estimate)).toBe(answer));
});

describe("margins", () => {
  test("add up when figures are added", () => expect(plus(near(3, 50), near(4, 50))).toEqual(near(7, 100)));
  test("add up when figures are subtracted too", () => expect(minus(near(3, 50), near(4, 50))).toEqual(near(-1, 100)));
  test("are nothing for what the asker types", () => expect(exact(euros(5)).margin).toBe(0n));
  test("of several figures: the widest", () => expect(widestMargin([near(1, 5), near(1, 50), near(1, 0)])).toBe(euros(50)));
  test("of no figures: nothing", () => expect(widestMargin([])).toBe(0n));
});
