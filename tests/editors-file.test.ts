import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { openEditors } from "../src/editors-file.ts";
import { published } from "./support.ts";

const ANNA = "11111111-1111-4111-8111-111111111111";
const BOB = "22222222-2222-4222-8222-222222222222";
const SENZER = "33333333-3333-4333-8333-333333333333";
const HELMOND = "44444444-4444-4444-8444-444444444444";
const folder = mkdtempSync(join(tmpdir(), "redacteuren-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [DEURNE, HELMOND_CODE, UTRECHT] = ["GM0762", "GM0794", "GM0344"];
let files = 0;
function written(content: unknown): string {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
const opened = (content: unknown) => openEditors({ editorsFile: written(content), everybodyEdits: false }, published);

describe("editors by configuration", () => {
  const editors = opened({
    redacteuren: [
      { id: ANNA.toUpperCase(), naam: "Anna", voor: ["senzer"] },
      { id: BOB, tenant: HELMOND },
    ],
    groepen: [[SENZER, HELMOND]],
    organisaties: { [SENZER]: "Senzer" },
    tweedeStelt: true,
    vraagAan: "vraag het Anna",
  });
  test.each([
    [{ id: ANNA }, DEURNE, true],
    [{ id: ANNA }, UTRECHT, false],
    [{ id: BOB, tenant: HELMOND }, UTRECHT, true],
    // The same person as a guest elsewhere is not the one that was meant.
    [{ id: BOB, tenant: SENZER }, UTRECHT, false],
    [{ id: "29:iemand" }, DEURNE, false],
  ])("%j may enter %s: %s", (who, gemeente, may) => expect(editors.mayEdit(who, gemeente ?? "")).toBe(may));
  it("tells groups, names, the second editor and whom to ask", () => {
    expect(editors.groupOf(HELMOND)).toEqual([SENZER, HELMOND]);
    expect(editors.groupOf("elders")).toEqual(["elders"]);
    expect([editors.nameOf(SENZER), editors.needsSecond(), editors.whomToAsk()]).toEqual(["Senzer", true, "vraag het Anna"]);
  });
  it("takes municipalities by code and by name", () => {
    const other = opened({ redacteuren: [{ id: ANNA, voor: ["Deurne", "GM0794"] }] });
    expect([DEURNE, HELMOND_CODE, UTRECHT].map((code) => other.mayEdit({ id: ANNA }, code ?? ""))).toEqual([true, true, false]);
  });
});

describe("a file that cannot be used stops the start, with file, place and reason", () => {
  test.each<[unknown, RegExp]>([
    ["geen json", /EDITORS_FILE: .*\.json/],
    [{}, /redacteuren/],
    [{ redacteuren: [{ id: "anna" }] }, /redacteuren\.0\.id/],
    [{ redacteuren: [{ id: ANNA, voor: ["Atlantis"] }] }, /"Atlantis" is no municipality or region/],
    [
      {
        redacteuren: [],
        groepen: [
          [SENZER, HELMOND],
          [HELMOND, BOB],
        ],
      },
      /is in two groups/,
    ],
    [{ redacteuren: [], groep: [] }, /groep/],
  ])("%j", (content, reason) => expect(() => opened(content)).toThrow(reason));
  test("one that is not there", () =>
    expect(() => openEditors({ editorsFile: join(folder, "weg.json"), everybodyEdits: false }, published)).toThrow(/weg\.json/));
});

describe("it may change while the assistant runs", () => {
  const path = written({ redacteuren: [{ id: ANNA }] });
  const editors = openEditors({ editorsFile: path, everybodyEdits: false }, published);
  it("what stands there now counts after the next look", () => {
    writeFileSync(path, JSON.stringify({ redacteuren: [{ id: BOB, naam: "Bob" }] }));
    expect(editors.isEditor({ id: ANNA })).toBe(true);
    expect(editors.refresh()).toBeUndefined();
    expect([editors.isEditor({ id: ANNA }), editors.isEditor({ id: BOB })]).toEqual([false, true]);
  });
  it("a faulty one leaves the last good one in force, and is told once and at /klaar", () => {
    writeFileSync(path, "{");
    expect(editors.refresh()).toMatch(/EDITORS_FILE/);
    expect(editors.refresh()).toBeUndefined();
    expect(editors.isEditor({ id: BOB })).toBe(true);
    expect(() => editors.check()).toThrow(/EDITORS_FILE/);
    writeFileSync(path, JSON.stringify({ redacteuren: [{ id: ANNA, naam: "weer goed" }] }));
    editors.refresh();
    expect(() => editors.check()).not.toThrow();
  });
});

describe("in development everybody may, where that is asked for by name", () => {
  it("and says so", () => {
    const editors = openEditors(readConfig({ BOT_MODE: "development", EVERYBODY_EDITS: "ja" }), published);
    expect([editors.mayEdit({ id: "iemand" }, "GM0762"), editors.isForEverybody]).toEqual([true, true]);
  });
  it("nobody may where it is not", () =>
    expect(openEditors(readConfig({ BOT_MODE: "development" }), published).isEditor({ id: "iemand" })).toBe(false));
  it("never in production", () =>
    expect(() => readConfig({ MicrosoftAppId: ANNA, MicrosoftAppTenantId: SENZER, EVERYBODY_EDITS: "ja" })).toThrow(/EVERYBODY_EDITS/));
});
