import { describe, expect, test } from "vitest";
import { parsePrintedNumber } from "../../src/data/numbers.ts";

describe("numbers as printed in Dutch", () => {
  test.each([
    ["3.090,8", 30_908n, 1],
    ["-265,6", -2_656n, 1],
    ["−265,6", -2_656n, 1],
    ["0,05", 5n, 2],
    ["8.019.699", 8_019_699n, 0],
    ["2020", 2_020n, 0],
  ])("%s", (text, digits, decimals) => expect(parsePrintedNumber(text)).toEqual({ digits, decimals }));
  test.each(["1.23", "1.2345", "12.34.567", "1,234,567", "1.000.00", "", "-", "1,", ",5", "€ 5", "5%", "1 000"])("“%s” is none", (text) =>
    expect(parsePrintedNumber(text)).toBeUndefined(),
  );
});
