import { describe, expect, it, test } from "vitest";
import { assessVangnet } from "../../../src/domain/vangnet/assess.ts";
import type { Formaliteiten } from "../../../src/domain/vangnet/facts.ts";
import { withAssumedTiers } from "../../../src/domain/vangnet/rules.ts";
import { ruleOf, someFacts } from "../../support.ts";

/** The formal conditions by year, each by its own rule (domain §3). */
const stepsOf = (year: number, formaliteiten: Formaliteiten = {}) =>
  assessVangnet({ ...someFacts({ year }), formaliteiten }, [ruleOf(year)]).routes[0];

describe("2015 and 2016: the raad is informed, and does not consent", () => {
  test.each([2015, 2016])("%i", (year) => {
    const { verklaring, aanhoudend } = stepsOf(year, { verklaringAfgelegd: true, eerderToegekend: true }).steps;
    expect(verklaring).toMatchObject({ kind: "informeren", outcome: "open" });
    expect(aanhoudend.outcome).toBe("not-applicable");
    expect(stepsOf(year, { raadGeinformeerd: true }).steps.verklaring.outcome).toBe("met");
    expect(stepsOf(year, { raadGeinformeerd: false }).steps.verklaring.outcome).toBe("not-met");
  });
  test.each([2017, 2018, 2026])("%i: an analysis is no consent", (year) => {
    expect(stepsOf(year, { raadGeinformeerd: true }).steps.verklaring).toMatchObject({ kind: "instemming", outcome: "open" });
    expect(stepsOf(year, { eerderToegekend: true }).steps.aanhoudend.outcome).toBe("open");
  });
});

describe("certainty of each condition by year", () => {
  test.each([
    [2015, "H M M M ?"],
    [2016, "H H H H ?"],
    [2017, "H M H H ?"],
    [2018, "H M H H H"],
    [2019, "H M M H M"],
    [2020, "H M H M M"],
    [2022, "H H M M M"],
    [2024, "H M M M M"],
  ])("%i: a, c, d, e, aanwijzing are %s", (year, wanted) => {
    const { drempel, verzoek, verklaring, aanhoudend, aanwijzing } = stepsOf(year).steps;
    expect([drempel, verzoek, verklaring, aanhoudend, aanwijzing].map(({ certainty }) => certainty).join(" ")).toBe(wanted);
  });
  it("b of 2020 stands in the note only, the tiers of 2018 in the Besluit", () => {
    expect(stepsOf(2020).steps.meerjarig.certainty).toBe("M");
    expect(stepsOf(2018).steps.vergoeding.certainty).toBe("H");
  });
});

describe("after an aanwijzing of the minister (art. 76)", () => {
  it("nothing is said: it does not apply", () => expect(stepsOf(2020).steps.aanwijzing.outcome).toBe("not-applicable"));
  it("there was one: the request is refused, whatever else holds", () => {
    const route = stepsOf(2020, { aanwijzing: true, verklaringAfgelegd: true });
    expect(route.steps.aanwijzing.outcome).toBe("not-met");
    expect(route.verdict).toBe("voldoet-niet");
  });
  it("there was none", () => expect(stepsOf(2020, { aanwijzing: false }).steps.aanwijzing.outcome).toBe("not-applicable"));
  it("before 2018 the rule was not found, so it decides nothing", () =>
    expect(stepsOf(2017, { aanwijzing: true }).steps.aanwijzing.outcome).toBe("unknown"));
});

describe("tiers that the asker assumes", () => {
  const assumed = { lower: 500, upper: 1250 };
  it("count where the rules give none, and say so", () => {
    const route = assessVangnet(someFacts({ year: 2016 }), [withAssumedTiers(ruleOf(2016), assumed)]).routes[0];
    expect(route.steps.vergoeding.assumed).toBe(true);
    expect(route.steps.vergoeding.lines?.lower).toBe(500);
  });
  it("do not replace those of the rules", () => expect(withAssumedTiers(ruleOf(2024), assumed)).toEqual(ruleOf(2024)));
});
