import { describe, expect, test } from "vitest";
import { parseAmount } from "../../src/question/line/amounts.ts";
import { type Token, tokenise } from "../../src/question/line/tokens.ts";

/** The one token in what was typed. */
const only = (typed: string): Token => {
  const tokens = tokenise(typed);
  const [token] = tokens;
  if (tokens.length !== 1 || !token) throw new Error(`${tokens.length} tokens in "${typed}"`);
  return token;
};

describe("amounts as people type them (domain §7), in euros", () => {
  test.each([
    ["621.500", 621_500],
    ["€ 621.500,50", 621_500.5],
    ["€621.500,50", 621_500.5],
    ["2,2 mln", 2_200_000],
    ["2,2 miljoen", 2_200_000],
    ["2.2 mln", 2_200_000],
    ["2,2mln", 2_200_000],
    ["€ 2,2 mln", 2_200_000],
    ["2,2 MLN", 2_200_000],
    ["2,2 mln.", 2_200_000],
    ["2,2 mln euro", 2_200_000],
    ["621k", 621_000],
    ["621K", 621_000],
    ["621,5 dzd", 621_500],
    ["621,5 duizend", 621_500],
    ["6 ton", 600_000],
    ["1,2 miljard", 1_200_000_000],
    ["-265.600", -265_600],
    ["−265.600", -265_600],
    ["- 265.600", -265_600],
    ["€ -265.600", -265_600],
    ["-€ 265.600", -265_600],
    ["–€ 265.600", -265_600],
    ["+265.600", 265_600],
    ["5.454.900,-", 5_454_900],
    ["5.454.900,=", 5_454_900],
    ["€ 5.454.900,--", 5_454_900],
    ["5454900", 5_454_900],
    ["5454900 euro", 5_454_900],
    ["±6 mln", 6_000_000],
    ["0", 0],
    ["0,5 mln", 500_000],
    // A dot before exactly three digits is a thousands mark, before any other number a comma.
    ["2.200", 2_200],
    ["2.20", 2.2],
    ["2.2000", 2.2],
    ["1.234.567,89", 1_234_567.89],
    ["1.234 mln", 1_234_000_000],
    // Beyond a cent: rounded half up.
    ["0,005", 0.01],
    ["0,0049", 0],
    ["1,2345678915 mln", 1_234_567.89],
  ])("%s", (typed, euros) => expect(only(typed)).toMatchObject({ kind: "amount", cents: Math.round(euros * 100) }));

  test("an amount of a hundred billion keeps its cents", () =>
    expect(only("€ 90.071.992.547.409,91")).toMatchObject({ cents: 9_007_199_254_740_991 }));

  test.each(["1.234.56", "12.34.567", "1,234,567", "5,454,900.00", "2020/2021", "12x"])("%s is no amount, and is not guessed", (typed) =>
    expect(only(typed).kind).toBe("unreadable"),
  );
});

describe("years as people type them (domain §7)", () => {
  test.each([
    ["2020", 2020],
    ["1990", 1990],
    ["2099", 2099],
    ["'20", 2020],
    ["’20", 2020],
    ["`20", 2020],
    ["'15", 2015],
    ["'99", 1999],
    ["2020,", 2020],
    ["(2020)", 2020],
    ["2020?", 2020],
  ])("%s", (typed, year) => expect(only(typed)).toMatchObject({ kind: "amount", year }));

  test.each(["1989", "2100", "€ 2020", "€2020", "2020 euro", "2020k", "2.020", "2020,00", "-2020", "02020"])("%s is no year", (typed) =>
    expect(only(typed)).not.toHaveProperty("year"),
  );
});

describe("days as people type them", () => {
  test.each([
    ["15-8-2021", "2021-08-15"],
    ["15-08-2021", "2021-08-15"],
    ["15/8/2021", "2021-08-15"],
    ["2021-08-15", "2021-08-15"],
    ["15 augustus 2021", "2021-08-15"],
    ["1 MEI 2021", "2021-05-01"],
  ])("%s", (typed, day) => expect(only(typed)).toMatchObject({ kind: "day", day }));

  test.each(["31-2-2021", "2021-13-01", "0-8-2021"])("%s does not exist", (typed) => expect(only(typed).kind).toBe("unreadable"));
});

describe("a form field is read as one amount or not at all", () => {
  test.each([
    ["5,9mln", 590_000_000],
    ["€5.900.000,-", 590_000_000],
    ["2020", 202_000],
  ])("%s", (typed, cents) => expect(parseAmount(typed)?.cents).toBe(cents));

  test.each(["", "-", "€", "mln", "5,9mln6", "zes", "1e6", "0x10", "NaN"])("“%s”", (typed) => expect(parseAmount(typed)).toBeUndefined());
});
