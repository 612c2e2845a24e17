import { describe, expect, it, test } from "vitest";
import { forecast, type Setting } from "../../src/forecast/forecast.ts";
import { METHODS, type Past } from "../../src/forecast/methods.ts";
import { together } from "../../src/forecast/together.ts";
import { cutTo, range, type YearData } from "../../src/forecast/year.ts";

const SETTING: Setting = {
  indexations: [],
  holidayPay: 0.05,
  bands: [
    { months: 1, share: 0.08 },
    { months: 6, share: 0.04 },
  ],
  leastYears: 3,
};
const PAST: Past = { ...SETTING, years: [] };

/** A year of which these months cost this much, with as many files each. */
const year = (at: number, months: readonly (number | undefined)[], more: Partial<YearData> = {}, files?: number): YearData => ({
  year: at,
  stretches: months.flatMap((amount, from) => (amount === undefined ? [] : [{ from, to: from + 1, amount }])),
  files: new Map(files === undefined ? [] : months.map((_, from) => [from + 1, files] as const)),
  ...more,
});
const flat = (at: number, amount: number, outcome = amount * 12) => year(at, Array(12).fill(amount), { outcome });

describe("each method by itself", () => {
  it("the same pace: the months that are left cost what the known ones did", () =>
    expect(METHODS.tempo(year(2026, [100, 110]), PAST)?.total).toBeCloseTo(1_260));
  it("a month that is missing is not nought", () =>
    expect(METHODS.tempo(year(2026, [100, undefined, 110]), PAST)?.total).toBeCloseTo(1_260));
  it("booked months before May have the holiday pay of the year still to come", () => {
    const booked = METHODS.tempo(year(2026, [95, 95, 95], { isBooked: true }), PAST);
    expect(booked?.total).toBeCloseTo(1_200);
  });
  it("booked months with May in them are not run on at that height", () => {
    const booked = METHODS.tempo(year(2026, [95, 95, 95, 95, 155], { isBooked: true }), PAST);
    expect(booked?.total).toBeCloseTo(95 * 11 + 155);
  });
  it("the part that these months were of earlier years", () => {
    const before = year(2025, [50, ...Array(11).fill(100)], { outcome: 1_150 });
    expect(METHODS.aandeel(year(2026, [60]), { ...PAST, years: [before] })?.total).toBeCloseTo(1_380);
  });
  it("files times what a file costs, raised in July", () => {
    const now = year(2026, [100, 100, 100], {}, 10);
    const july = [{ year: 2026, month: 7, share: 0.1 }];
    expect(METHODS.dossiers(now, { ...PAST, indexations: july })?.total).toBeCloseTo(600 + 6 * 110);
  });
  it("what a file cost last year is raised on 1 January and 1 July", () => {
    const before = year(2025, Array(12).fill(100), { outcome: 1_200 }, 10);
    const now = { ...year(2026, [110], {}, 10) };
    const steps = [{ year: 2026, month: 1, share: 0.1 }];
    expect(METHODS.dossiers(now, { ...PAST, years: [before], indexations: steps })?.total).toBeCloseTo(1_320);
  });
  it("without files there is no such method, without earlier years no share", () => {
    expect(METHODS.dossiers(year(2026, [100]), PAST)).toBeUndefined();
    expect(METHODS.aandeel(year(2026, [100]), PAST)).toBeUndefined();
  });
});

describe("the range", () => {
  it("without earlier years it is a fixed band, wider with fewer months", () => {
    const [two, seven] = [2, 7].map((months) => forecast(year(2026, Array(months).fill(100)), [], SETTING));
    expect([two?.width, two?.basis, two?.held]).toEqual([0.08, "fixed", { years: 0, of: 0 }]);
    expect(seven?.width).toBe(0.04);
  });
  it("with few years it is never narrower than what was measured", () => {
    const off = flat(2025, 100, 1_500);
    expect(forecast(year(2026, [100, 100]), [off], SETTING)?.width).toBeCloseTo(0.25);
  });
  it("with enough years it is as wide as the method ever was off, leaving each year out", () => {
    const before = [flat(2023, 100, 1_212), flat(2024, 100, 1_200), flat(2025, 100, 1_188)];
    const found = forecast(year(2026, Array(8).fill(100)), before, SETTING);
    expect(found?.basis).toBe("measured");
    const widest = Math.max(...(found?.leading.misses ?? []).map(({ share }) => Math.abs(share)));
    expect(found?.width).toBe(widest);
    expect(found?.held.of).toBe(3);
    expect(found?.held.years).toBeLessThan(3);
  });
  it("a year whose outcome is not known measures nothing", () =>
    expect(forecast(year(2026, [100]), [year(2025, Array(12).fill(100))], SETTING)?.leading.misses).toEqual([]));
  it("no month known: no expectation", () => expect(forecast(year(2026, []), [flat(2025, 100)], SETTING)).toBeUndefined());
});

describe("the method that leads", () => {
  /** January is half of the other months, every year. */
  const lumpy = (at: number) => year(at, [50, ...Array(11).fill(100)], { outcome: 1_150 });
  it("is the one that was nearest in earlier years", () =>
    expect(forecast(year(2026, [50]), [2023, 2024, 2025].map(lumpy), SETTING)?.leading.expectation.method).toBe("aandeel"));
  it("is the one with files where none could be measured", () =>
    expect(forecast(year(2026, [100], {}, 10), [], SETTING)?.leading.expectation.method).toBe("dossiers"));
});

describe("several together", () => {
  const years = range(2022, 2025);
  /** One is five per cent off up, the other as much down: together they are not. */
  const opposite = (sign: number) => years.map((at) => flat(at, 100, 1_200 * (1 + (at % 2 === 0 ? 0.05 : -0.05) * sign)));
  const memberOf = (before: YearData[]) => {
    const now = year(2026, Array(8).fill(100));
    const found = forecast(now, before, SETTING);
    if (!found) throw new Error("expected");
    return { now, before, forecast: found };
  };
  it("the range of the sum is not the sum of the ends", () => {
    const members = [memberOf(opposite(1)), memberOf(opposite(-1))];
    const sum = together(members, SETTING);
    expect(sum.basis).toBe("measured");
    expect(sum.high - sum.low).toBeLessThan(members.reduce((total, { forecast: { high, low } }) => total + high - low, 0) / 2);
  });
  it("too few years: the ends are added up, and it says so", () => {
    const members = [memberOf([]), memberOf([])];
    const sum = together(members, SETTING);
    expect(sum.basis).toBe("ends");
    expect(sum.high).toBeCloseTo(members.reduce((total, { forecast: { high } }) => total + high, 0));
  });
});

test("a year as it was known when the same months were", () => {
  const whole = year(
    2025,
    range(1, 12).map((month) => month * 10),
    {},
    10,
  );
  expect(cutTo(whole, [1, 2, 3])?.stretches).toHaveLength(3);
  expect([...(cutTo(whole, [1, 2, 3])?.files.keys() ?? [])]).toEqual([1, 2, 3, 4]);
  expect(cutTo(year(2025, [10, undefined, 30]), [1, 2])).toBeUndefined();
});
