import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { lifelike } from "./lifelike.ts";
import { measured, tableOf } from "./table.ts";

const rows = measured();

describe("on made-up but lifelike months of ten municipalities over six years, ten times over", () => {
  test.each(rows)("after $month months the range holds the outcome at least as often as it says", ({ held, said }) =>
    expect(held).toBeGreaterThanOrEqual(said),
  );
  test.each(rows.filter(({ month }) => month >= 3))("after $month months the leading method beats the run rate", ({ leading, pace }) =>
    expect(leading).toBeLessThan(pace),
  );
  test.each(rows)("after $month months no range is narrower than what was measured", ({ tooNarrow }) => expect(tooNarrow).toBe(0));
  it("is what docs/prognose.md says", () => {
    const page = readFileSync(new URL("../../docs/prognose.md", import.meta.url), "utf8").split("\n");
    expect(page.filter((line) => line.startsWith("|"))).toEqual(tableOf(rows));
  });
  it("the same seed gives the same months, another gives others", () => {
    expect(lifelike(1)).toEqual(lifelike(1));
    expect(lifelike(1)).not.toEqual(lifelike(2));
  });
});
