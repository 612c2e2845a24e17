import { describe, expect, it, test } from "vitest";
import { bandOf } from "../../src/domain/verdeling/trap.ts";
import { openDesk } from "./invoer/desk.ts";

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"];
/** Files on the first of the months of 2026, from January on; undefined is a month that was not entered. */
function deskWith(...counts: (number | undefined)[]) {
  const desk = openDesk();
  const files = counts.flatMap((count, at) => (count === undefined ? [] : [`${MONTHS[at]} dossiers ${count}`])).join(" ");
  desk.enter(`invoer Deurne 2026 ${files} bron maandrapportage`);
  return desk;
}

test.each([
  [400, 380, 420],
  // 5% of 378 is 18,9: 359,1 and 396,9 are the bounds.
  [378, 360, 396],
  [19, 19, 19],
])("the band around %i", (base, least, most) => expect(bandOf(base, 5)).toEqual({ least, most }));

describe("trap op, trap af on the months that were entered", () => {
  it("tells where the band is, and how far its edges are", () => {
    const answer = deskWith(400, 396, 392, 390).read("trap Deurne 2026");
    expect(answer).toContain("Deurne blijft met 390 dossiers binnen de band");
    expect(answer).toContain("Basis 400 (januari 2026); de band loopt van 380 tot en met 420");
    expect(answer).toContain("Nog 11 dossiers minder; in het tempo van het laatste halfjaar in augustus 2026");
    expect(answer).toContain("Nog 31 dossiers meer");
    expect(answer).toContain("Maanden: vastgesteld door Anna de Vries op 22 november 2026, nr. 1 – maandrapportage");
  });
  it.each(["trap op trap af Deurne 2026", "trap op, trap af Deurne 2026", "hoe staat de trap in Deurne 2026"])("%s asks the same", (text) =>
    expect(deskWith(400, 380).read(text)).toContain("binnen de band"),
  );

  it("exactly on the bound is within, one below is out: the next month is the new base", () => {
    expect(deskWith(400, 380).read("trap Deurne 2026")).toContain("binnen de band");
    const out = deskWith(400, 379).read("trap Deurne 2026");
    expect(out).toContain("Deurne is met 379 dossiers buiten de band");
    expect(out).toContain("De eerste van de volgende maand is een nieuwe peildatum");
    expect(deskWith(400, 379, 378).read("trap Deurne 2026")).toContain("Basis 378 (maart 2026); de band loopt van 360 tot en met 396");
  });
  it("tells what leaving costs with the contribution that was entered", () => {
    const desk = deskWith(400, 390);
    expect(desk.read("trap Deurne 2026")).toContain("de bijdrage verandert dan met meer dan 5% (−5,25%)");
    desk.enter("invoer Deurne 2026 bijdrage 1.200.000 bron begroting");
    // 21 of 400 files of 1.200.000.
    expect(desk.read("trap Deurne 2026")).toContain("de bijdrage gaat dan ten minste € 63.000 omlaag (−5,25%)");
  });
  it("a month that is missing breaks the run: the base begins behind it, and it says so", () => {
    const answer = deskWith(500, undefined, 392, 390).read("trap Deurne 2026");
    expect(answer).toContain("De basis begint hier bij maart 2026 (392)");
  });
  it("goes back over the turn of the year", () => {
    const desk = deskWith(390);
    desk.enter("invoer Deurne 2025 december dossiers 400 bron x");
    expect(desk.read("trap Deurne 2026")).toContain("De basis begint hier bij december 2025 (400)");
  });
  it("without months it asks for them", () =>
    expect(openDesk().read("trap Deurne 2026")).toContain("Van Deurne 2026 zijn geen dossiers per maand bekend"));
  it("counts that are given are reckoned with as before", () =>
    expect(deskWith(400).read("trap op trap af 400 390 385 379 378")).toContain("Index 94,50%"));
});
