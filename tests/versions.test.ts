import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { AnswerContext } from "../src/answer/context.ts";
import { answerPress, answerText } from "../src/answer/respond.ts";
import { ownGemeenteOf } from "../src/answer/vrager/eigen-gemeente.ts";
import { openStore, readStore } from "../src/store/json/json-store.ts";
import { installs } from "../src/store/ledger.ts";
import { RECORD_KINDS } from "../src/store/records.ts";
import { EVERYTHING } from "../src/store/store.ts";
import { someContext, textOf } from "./support.ts";

/** What earlier versions wrote and sent: a store on disk, and the buttons of every card that there was. Read by every version from then on. */
const FIXTURES = fileURLToPath(new URL("fixtures/", import.meta.url));
const VERSIONS = readdirSync(FIXTURES);

const AFTERWARDS = "2026-11-23T09:00:00Z";
const PERSON = "aad-anna";

interface OldButton {
  /** The card that it stood on. */
  card: string;
  title: string;
  data: unknown;
  /** What a press gave then. */
  outcome: string;
  summary: string;
}

/** Kinds of record that came later. */
const SINCE = new Set(["miss", "invoer", "vaststelling"]);

describe.each(VERSIONS)("what version %s left behind", (version) => {
  const folder = `${FIXTURES}${version}/store`;
  const countsOf = (path: string) =>
    readStore(path, EVERYTHING).then((kept) => Object.fromEntries(RECORD_KINDS.map((kind) => [kind, kept.of(kind).length])));
  const asked = async (text: string, where: Partial<AnswerContext>) =>
    textOf(answerText(text, someContext({ now: AFTERWARDS, entered: await readStore(folder, AFTERWARDS), ...where })));

  it("every record is read, and new ones are written behind them", async () => {
    const copy = mkdtempSync(join(tmpdir(), "versie-"));
    cpSync(folder, copy, { recursive: true });
    const before = await countsOf(copy);
    expect(Object.entries(before).filter(([kind, count]) => count === 0 && !SINCE.has(kind))).toEqual([]);
    const store = await openStore(copy);
    await store.append([{ kind: "preference", actor: PERSON, data: { key: "gemeente", value: "GM0743" } }], AFTERWARDS);
    await store.close();
    expect(await countsOf(copy)).toEqual({ ...before, preference: (before.preference ?? 0) + 1 });
    expect(ownGemeenteOf(await readStore(copy, EVERYTHING), PERSON)).toBe("GM0743");
    rmSync(copy, { recursive: true, force: true });
  });

  it("somebody's own municipality is known", async () => {
    expect(ownGemeenteOf(await readStore(folder, EVERYTHING), PERSON)).toBe("GM0762");
  });

  it("subscriptions go on, and posts stand as they stood", async () => {
    const kept = await readStore(folder, EVERYTHING);
    const channel = kept.of("subscription")[0]?.data.place;
    const personal = installs(kept).find(({ data }) => data.scope === "personal")?.data.place;
    if (!channel || !personal) throw new Error("The fixture lacks a channel or a personal chat");
    const asker = { id: PERSON, role: "asker" as const, place: personal };
    const inChannel = await asked("abonnementen", { conversation: "channel", place: channel, asker });
    expect(inChannel).toContain("Abonnement 1: samenvatting Senzer");
    expect(inChannel).toContain("Elke maandag om 9.00 uur. Volgende: maandag 30 november 2026 om 9.00 uur");
    expect(inChannel).toContain("Abonnement 3: termijnen");
    expect(inChannel).toMatch(/Gestopt\nAbonnement 2: samenvatting Helmond 2020/);
    const posts = await asked("berichten", { conversation: "personal", place: personal, asker });
    expect(posts).toContain("Onzeker (1)");
    expect(posts).toContain("niet gelukt: Teams nam het bericht niet aan");
    expect(posts).toMatch(/Samenvatting Senzer 2020.*: ✔ geplaatst/);
  });

  it("figures of staff count", async () => {
    expect(await asked("vangnet Deurne 2020", {})).toContain("€ 9.000.000 · realisatie, ingevoerd");
  });

  const buttons: OldButton[] = JSON.parse(readFileSync(`${FIXTURES}${version}/buttons.json`, "utf8"));

  it.each(buttons)("“$title” on the card for $card still does what it did", ({ data, outcome, summary }) => {
    const answer = answerPress(data, someContext());
    // Since 0.8.0 a verdict has no letters of conditions, and a minus stands before the euro sign.
    // Since 0.12.0 the number of municipalities is one of municipalities.
    const asNow = summary
      .replace(", ja mits b", "")
      .replace(/€\u00a0-/g, "−€\u00a0")
      .replace(/(1 van de 7) gemeenten komt misschien in aanmerking/, "misschien vangnet voor $1")
      .replace(/(1 van de 7)(?=$| boven)/, "$1 gemeenten")
      .replace("0 van de 7 gemeenten komen misschien in aanmerking", "nog niet te zeggen");
    // Since 0.9.0 a comparison begins with who differs most.
    const said = answer.cards[0].summary
      .replace(/^(Vergelijk (?!sleutels)[^:]*): .* het (meest|minst) .*$/, "$1")
      // Since 0.12.0 keys and scenarios begin with their outcome.
      .replace(/^((?:Sleutels vergeleken: [^:]*|Scenario's VSO\/Pro|Tekort van [^:]*)): .* (?:het meest|geeft eind) .*$/, "$1")
      .replace(/^(Tekort van [^:]*): .* draagt het meest: .*$/, "$1");
    expect([answer.outcome, said]).toEqual([outcome, asNow]);
  });
});
