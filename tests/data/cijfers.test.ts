import { describe, expect, it } from "vitest";
import { published } from "../support.ts";

/** Bodies that are no municipality. A name that is neither has no card of its own: a slip would hide its figures. */
const OTHERS = [
  "Alle gemeenten",
  "Atlant Groep",
  "BMWE-gemeenten",
  "GGD",
  "Gemiddelde benchmark",
  "Metropoolregio Eindhoven",
  "Nederland",
  "Omgevingsdienst Zuidoost-Brabant",
  "Peelgemeenten",
  "Regiegroep Onderwijs en Arbeidsmarkt",
  "Regio Helmond-De Peel",
  "Senzer",
  "Veiligheidsregio Brabant-Zuidoost",
  "Werkplein Ability",
];

describe("published figures", () => {
  it("are about a municipality of today or a body from the list", () => {
    const names = new Set([...published.gemeenten.values()].map(({ naam }) => naam));
    const others = new Set(published.cijfers.map(({ subject }) => subject).filter((subject) => !names.has(subject)));
    expect([...others].sort()).toEqual(OTHERS);
  });

  it("give a calendar year as a date, not as a number of years", () => {
    expect(published.cijfers.filter(({ unit, published: number }) => unit === "jaar" && /^(19|20)\d\d$/.test(number))).toEqual([]);
  });
});
