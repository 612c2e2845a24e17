import { describe, expect, it } from "vitest";
import { changesOf, figuresShown } from "../../src/answer/abonnementen/figures-shown.ts";
import { answerSearch } from "../../src/answer/berichten/search/search.ts";
import { contextAt } from "../../src/answer/context.ts";
import { answerPress, answerQuestion, answerText } from "../../src/answer/respond.ts";
import { cardToText } from "../../src/cards/to-text.ts";
import { figuresOf } from "../../src/facts/figures.ts";
import { knownRows } from "../../src/facts/rows.ts";
import { cardOf } from "../../src/post/card-of.ts";
import { duePosts } from "../../src/post/due.ts";
import { vangnetQuestion } from "../../src/question/vangnet/shapes.ts";
import type { Post } from "../../src/store/ledger.ts";
import { type Payload, recordsOf } from "../../src/store/records.ts";
import { aPost, aSubscription, DIRECTIE, IN_CHAT, storeOf } from "../post-cards.ts";
import { ask, published, someContext, textOf, world } from "../support.ts";

const DEURNE = "GM0762";
type Figure = Payload<"figure">;

const entered = (veld: Figure["veld"], euros: number, more: Partial<Figure> & { at?: string } = {}) => {
  const { at = "2026-11-20T08:00:00Z", ...data } = more;
  const usual = { gemeente: DEURNE, jaar: 2020, status: "realisatie", bron: "jaarrekening", dag: "2026-11-20" } as const;
  return { kind: "figure", at, actor: "anna", data: { ...usual, veld, cents: Math.round(euros * 100), ...data } } as const;
};
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

/** What each answer must say once spending of € 9,0 mln is entered for Deurne in 2020, and what lies under it. */
const SPENDING = storeOf(entered("uitgaven", 9_000_000));
const [NEW, OLD, SALDO, OLD_SALDO] = ["€ 9.000.000", "€ 5.807.700", "−€ 2.694.500", "€ 497.900"];

describe("a figure that staff entered counts in every answer, and the published one stays visible under it", () => {
  it.each([
    [
      "vangnet Deurne 2020",
      [NEW, "Uitgaven 2020 € 9.000.000: realisatie, ingevoerd – jaarrekening", `Niet gebruikt: uitgaven 2020 ${OLD}`],
    ],
    ["vangnet Senzer 2020", [SALDO, "−42,73%"]],
    ["saldo Deurne 2020", [NEW, `gepubliceerd: ${OLD}`, SALDO, `gepubliceerd: ${OLD_SALDO}`, "−42,73%"]],
    ["uitgaven Deurne 2020", [`${NEW}\nUitgaven, realisatie, ingevoerd`]],
    ["kerncijfers Deurne", [NEW, `Gepubliceerd: ${OLD}`, SALDO, `Gepubliceerd: ${OLD_SALDO}`]],
    ["vergelijk Deurne Asten 2020", [NEW, `gepubliceerd: ${OLD}`, SALDO]],
    ["overzicht 2020", [`Deurne: ${NEW}`, `Deurne · −42,73%  ${SALDO}`]],
    ["samenvatting 2020", ["Deurne en Gemert-Bakel", SALDO]],
    ["cijfers uitgaven buig", [NEW, `Gepubliceerd: ${OLD}`]],
    ["bron saldo Deurne 2020", [NEW, "5.807,7 × € 1.000", "Niet gebruikt: er is een ander cijfer ingevoerd"]],
    ["bron vangnet Deurne 2020", [NEW, "5.807,7 × € 1.000"]],
  ])("%s", (text, said) => {
    const answer = spaced(textOf(ask(text, { entered: SPENDING })));
    for (const part of said) expect(answer).toContain(part);
    expect(answer).toContain("ngevoerd");
  });

  it("no card shows the published spending as what counts", () => {
    for (const text of [
      "vangnet Deurne 2020",
      "saldo Deurne 2020",
      "kerncijfers Deurne",
      "vergelijk Deurne Asten 2020",
      "overzicht 2020",
    ]) {
      const lines = spaced(textOf(ask(text, { entered: SPENDING }))).split("\n");
      const stale = lines.filter((line) => line.includes(OLD) && !/gepubliceerd|gedrukt|niet gebruikt/i.test(line));
      expect(stale, text).toEqual([]);
    }
  });

  it("and no contradiction is told between what a document prints and what another source gives", () => {
    expect(spaced(textOf(ask("saldo Deurne 2020")))).toContain("budget min uitgaven is 497,8");
    expect(textOf(ask("saldo Deurne 2020", { entered: SPENDING }))).not.toContain("budget min uitgaven");
  });

  it("the search box", () => {
    const [found] = answerSearch("deurne 2020", someContext({ entered: SPENDING }));
    expect(spaced(found?.text ?? "")).toBe("Nog niet zeker · € 2.063.950 mogelijke uitkering");
    expect(spaced(cardToText(found?.card.content ?? {}, { folded: true }))).toContain("ingevoerd op 20 november 2026: jaarrekening");
  });

  it("the form has it filled in, and what is left as it is, is no figure of the asker", () => {
    const form = { v: 1, kind: "formulier", velden: "cijfers", vraag: vangnetQuestion({ wie: DEURNE, jaar: 2020 }) } as const;
    expect(textOf(answerQuestion(form, someContext({ entered: SPENDING })))).toContain("Uitgaven 2020: 9.000.000");
  });

  it("the weights of a key", () => {
    const before = spaced(textOf(ask("verdeel 1 mln over budget")));
    const after = spaced(textOf(ask("verdeel 1 mln over budget", { entered: storeOf(entered("budget", 60_000_000)) })));
    expect(before).toContain("Deurne · 9,0461%");
    expect(after).toMatch(/Deurne · 48,6\d+%/);
    expect(spaced(textOf(ask("aandeel Deurne 1 mln", { entered: storeOf(entered("budget", 60_000_000)) })))).toMatch(/berekend 48,6\d+%/);
  });

  it("a change of it is told where it was shown", () => {
    const shown = new Map(Object.entries(figuresShown(ask("samenvatting 2020"), someContext())));
    const changes = changesOf(shown, someContext({ entered: SPENDING }));
    expect(changes.map(({ cijfer, was, is }) => [cijfer, spaced(was), spaced(is)])).toEqual([["GM0762|2020|uitgaven", OLD, NEW]]);
  });
});

describe("every figure knows its layer, and can show what lies under it", () => {
  const context = someContext({ entered: storeOf(entered("budget", 6_000_000), entered("uitgaven", 9_000_000)) });
  it("as figures of a year", () => {
    const year = figuresOf(context, DEURNE).get(2020);
    expect([year?.budget?.layer, year?.under?.budget?.layer]).toEqual(["ingevoerd", "gepubliceerd"]);
  });
  it("as rows", () => {
    const rows = knownRows(context, { subject: "Deurne", period: "2020" }).filter(({ layer }) => layer);
    expect(rows.map(({ topic, layer, published: print, under }) => [topic, layer, print, under?.published])).toEqual([
      ["buig-budget", "ingevoerd", "6.000.000", "6.305,5"],
      ["uitgaven-buig", "ingevoerd", "9.000.000", "5.807,7"],
      ["saldo-buig", "berekend", "-3.000.000", "497,9"],
      ["resultaat-buig", "berekend", "-50,00", "7,9"],
    ]);
  });
});

describe("spending may be known as a result", () => {
  const RESULT = storeOf(entered("resultaat", -700_000, { bron: "SiSa 2020", status: "definitief" }));

  it.each([
    ["vangnet Deurne 2020", ["Tekort: € 700.000 · 11,10%", "Uitgaven: € 7.005.500 · berekend"]],
    ["samenvatting 2020", ["2 van de 7 gemeenten boven de drempel", "Deurne en Gemert-Bakel"]],
    ["overzicht 2020", ["Deurne · −11,10%", "Met ingevoerde cijfers van Deurne"]],
    ["vangnet Senzer 2020", ["−11,10%", "Deurne: definitief, ingevoerd – SiSa 2020"]],
    ["saldo Deurne 2020", ["−€ 700.000", "Saldo, definitief, ingevoerd", "definitief, berekend met ingevoerde cijfers"]],
  ])("%s", (text, said) => {
    const answer = spaced(textOf(ask(text, { entered: RESULT })));
    for (const part of said) expect(answer).toContain(part);
  });
  it("it counts for the latest year", () => {
    const kept = storeOf(entered("budget", 6_400_000, { jaar: 2021 }), entered("resultaat", -600_000, { jaar: 2021 }));
    for (const text of ["vangnet Deurne", "samenvatting", "overzicht", "vangnet Senzer"])
      expect(textOf(ask(text, { entered: kept })), text).toMatch(/ 2021$/m);
  });
  it("in the form: another budget does not change the spending that was filled in", () => {
    const form = { v: 1, kind: "formulier", velden: "cijfers", vraag: vangnetQuestion({ wie: DEURNE, jaar: 2020 }) } as const;
    const sent = { formulier: form, "budget-2020": "6.500.000", "uitgaven-2020": "7.005.500" };
    const answer = spaced(textOf(answerPress(sent, someContext({ entered: RESULT }))));
    expect(answer).toContain("Uitgaven: € 7.005.500 · eigen invoer");
    expect(answer).toContain("€ 9.000");
  });
  it("a change of it is told as computed", () => {
    const shown = new Map(Object.entries(figuresShown(ask("samenvatting 2020"), someContext())));
    const cijfers = changesOf(shown, someContext({ entered: RESULT }));
    const told = textOf(answerQuestion({ v: 1, kind: "gewijzigd", cijfers }, someContext({ entered: RESULT })));
    expect(told).toContain("Nu volgens SiSa 2020 (definitief, berekend met ingevoerde cijfers)");
  });
  it("unlawful spending cannot be taken from it: that is said", () =>
    expect(textOf(ask("vangnet Deurne 2020 onrechtmatig 100.000", { entered: RESULT }))).toContain(
      "Onrechtmatige uitgaven 2020 zijn niet gebruikt",
    ));
});

describe("what rests on an entry says so", () => {
  const OTHER_YEARS = storeOf(
    entered("resultaat", -100_000, { gemeente: "GM1652", jaar: 2018, bron: "jaarrekening 2018" }),
    entered("resultaat", -50_000, { gemeente: "GM1652", jaar: 2019, bron: "jaarrekening 2019" }),
  );
  it.each(["vangnet Gemert-Bakel 2020", "vangnet Senzer 2020", "samenvatting 2020"])("%s: also of the years of condition b", (text) => {
    const answer = textOf(ask(text, { entered: OTHER_YEARS }));
    expect(answer).toContain("ingevoerd op 20 november 2026: jaarrekening 2018 en jaarrekening 2019");
    expect(answer).toContain("niet bijgewerkt");
  });
  it("a share, when the weight of anybody is not as printed", () => {
    for (const text of ["verdeel 1 mln over uitgaven", "aandeel Asten 1 mln", "vergelijk sleutels 1 mln"]) {
      const answer = spaced(textOf(ask(text, { entered: SPENDING })));
      expect(answer, text).toContain(`Uitgaven: Deurne telt met ${NEW}, ingevoerd of daaruit berekend; gedrukt ${OLD}`);
      expect(answer, text).toContain("jaarrekening");
    }
  });
  it("what a document says of the region is from before", () => {
    const region = spaced(textOf(ask("vangnet Senzer 2020")));
    expect(region).toContain("Alleen Gemert-Bakel");
    expect(spaced(textOf(ask("vangnet Senzer 2020", { entered: SPENDING })))).not.toContain("Alleen Gemert-Bakel");
  });
  it("the same amount from another source is no other figure", () => {
    const same = storeOf(entered("budget", 6_305_500));
    for (const text of ["vangnet Deurne 2020", "saldo Deurne 2020", "bron saldo Deurne 2020", "kerncijfers Deurne"])
      expect(textOf(ask(text, { entered: same })), text).not.toMatch(/niet gebruikt|gepubliceerd: € 6\.305/i);
  });
  it("a figure of the asker over an entered one: both that were laid aside", () => {
    const answer = spaced(textOf(ask("vangnet Deurne 2020 uitgaven 8 mln", { entered: SPENDING })));
    expect(answer).toContain(`Niet gebruikt: uitgaven 2020 ${NEW}: realisatie, ingevoerd – jaarrekening`);
    expect(answer).toContain(`Niet gebruikt: uitgaven 2020 ${OLD}`);
  });
});

describe("an entry that nothing can be computed with breaks no card", () => {
  it.each(["verdeel 1 mln over uitgaven", "aandeel Deurne 1 mln", "vergelijk sleutels 1 mln", "saldo Deurne 2020", "overzicht 2020"])(
    "%s, with a result above the budget",
    (text) => expect(() => ask(text, { entered: storeOf(entered("resultaat", 7_000_000)) })).not.toThrow(),
  );
  it.each([
    ["budget", 0, false],
    ["budget", -5, false],
    ["budget", 1, true],
    ["uitgaven", -1, false],
    ["uitgaven", 0, true],
    ["resultaat", -1, true],
  ] as const)("a %s of %d cents is kept: %s", (veld, cents, isKept) => {
    const { at, ...record } = entered(veld, cents / 100);
    expect(recordsOf("figure").safeParse([{ ...record, id: "f", v: 1, at }]).success).toBe(isKept);
  });
});

it("municipalities side by side are of one year", () => {
  const kept = storeOf(
    ...[DEURNE, "GM0743"].flatMap((gemeente) => [
      entered("budget", 4_000_000, { gemeente, jaar: 2021 }),
      entered("uitgaven", 4_100_000, { gemeente, jaar: 2021 }),
    ]),
  );
  expect(textOf(ask("vergelijk Deurne Asten", { entered: kept }))).toContain("Budget 2021");
  expect(textOf(ask("vergelijk Deurne Asten 2020", { entered: kept }))).toContain("Budget 2020");
});

it("what is known is not denied", () => {
  const answer = textOf(ask("saldo Deurne 2019", { entered: storeOf(entered("uitgaven", 5_000_000, { jaar: 2019 })) }));
  expect(answer).toContain("Saldo is niet bekend, en volgt niet uit wat er wel is");
  expect(spaced(answer)).toContain("€ 5.000.000");
});

describe("the latest year is one year, whoever asks for it", () => {
  const kept = storeOf(entered("budget", 8_000_000, { jaar: 2021 }), entered("uitgaven", 9_000_000, { jaar: 2021 }));
  it.each([
    "vangnet Senzer",
    "samenvatting",
    "overzicht",
    "vangnet Deurne",
    "saldo Deurne",
    "bron samenvatting",
    "bron vangnet Senzer",
    "wie heeft het grootste tekort",
  ])("%s: 2021, where Deurne has figures", (text) => expect(textOf(ask(text, { entered: kept }))).toMatch(/ 2021$/m));
  it.each(["vangnet Asten", "saldo Asten"])("%s: 2020, its own latest", (text) => {
    expect(textOf(ask(text, { entered: kept }))).toMatch(/ 2020$/m);
  });
  it("the region says of whom there is nothing in that year", () => {
    for (const text of ["samenvatting", "overzicht"])
      expect(textOf(ask(text, { entered: kept }))).toContain("Geen cijfers over 2021 van Asten, Geldrop-Mierlo, Gemert-Bakel");
  });
  it("a year with a budget alone is no year with figures", () =>
    expect(textOf(ask("samenvatting", { entered: storeOf(entered("budget", 8_000_000, { jaar: 2021 })) }))).toContain(
      "Samenvatting Senzer 2020",
    ));
});

describe("facts are asked with who may see them, and as of when", () => {
  const place = (tenant?: string) =>
    ({ scope: "personal", conversationId: "a:1", serviceUrl: "https://voorbeeld.nl", bot: "28:bot", ...(tenant && { tenant }) }) as const;
  const seenIn = (tenant: string | undefined, kept: ReturnType<typeof storeOf>) =>
    answerText(
      "uitgaven Deurne 2020",
      contextAt(world, new Date("2026-11-22T12:00:00Z"), {
        asker: { id: "iemand", role: "asker" },
        conversation: "personal",
        place: place(tenant),
        entered: kept,
        turn: "beurt",
      }),
    );
  const ofPeel = storeOf(entered("uitgaven", 9_000_000, { tenant: "peel" }));

  it("the tenant that entered it sees it", () => expect(spaced(textOf(seenIn("peel", ofPeel)))).toContain(NEW));
  it.each([["elders"], [undefined]])("tenant %s does not", (tenant) => {
    expect(spaced(textOf(seenIn(tenant, ofPeel)))).toContain(OLD);
    expect(spaced(textOf(seenIn(tenant, ofPeel)))).not.toContain("ngevoerd");
  });
  it("nor a post, its title, a search or a change in a place of another tenant", () => {
    const there = { ...DIRECTIE.place, tenant: "elders" };
    const post = { ...aPost("p", "2026-11-21T09:00:00Z", { place: there, vraag: vangnetQuestion({ wie: DEURNE, jaar: 2020 }) }), v: 1 };
    const made = cardOf(post as unknown as Post, ofPeel, new Date("2026-11-22T12:00:00Z"), world);
    expect(spaced(cardToText(made.card.content, { folded: true }))).not.toContain(NEW);
    const here = cardOf(
      { ...post, data: { ...post.data, place: { ...there, tenant: "peel" } } } as unknown as Post,
      ofPeel,
      new Date("2026-11-22T12:00:00Z"),
      world,
    );
    expect(spaced(cardToText(here.card.content, { folded: true }))).toContain(NEW);

    const at = "2026-11-20T09:00:00Z";
    const shown = {
      kind: "shown",
      at,
      actor: "systeem",
      data: { conversationId: there.conversationId, figures: { "GM0762|2020|uitgaven": OLD.replace(" ", "\u00a0") } },
    } as const;
    const changes = (tenant: string) => ({ ...aSubscription("s", at, { wat: "wijzigingen", place: { ...there, tenant } }) });
    const due = (tenant: string) =>
      duePosts(
        new Date("2026-11-22T12:00:00Z"),
        storeOf(entered("uitgaven", 9_000_000, { tenant: "peel" }), shown, changes(tenant)),
        world,
      );
    expect(due("elders")).toEqual([]);
    expect(due("peel")).toHaveLength(2);

    const [found] = answerSearch("deurne 2020", { ...someContext({ entered: ofPeel }), tenants: ["elders"] });
    expect(spaced(found?.text ?? "")).toContain("Overschot € 497.800");
  });
  it("a preview shows what the channel will see, not what the asker may", () => {
    const asked = { kind: "plaats", v: 1, vraag: vangnetQuestion({ wie: DEURNE, jaar: 2020 }) } as const;
    const channels = [{ ...DIRECTIE, place: { ...DIRECTIE.place, tenant: "elders" } }];
    const context = { ...someContext({ ...IN_CHAT, channels, entered: ofPeel }), tenants: ["peel"] };
    expect(spaced(textOf(answerQuestion(asked.vraag, context)))).toContain(NEW);
    expect(spaced(textOf(answerQuestion(asked, context)))).not.toContain(NEW);
  });
  it("what was entered later is not seen at an earlier moment, also where the whole store is at hand", () =>
    expect(spaced(textOf(ask("uitgaven Deurne 2020", { entered: SPENDING, asOf: "2026-11-20T07:59:59Z" })))).toContain(OLD));
  it("what was entered before tenants were kept, everybody sees", () => expect(spaced(textOf(seenIn("elders", SPENDING)))).toContain(NEW));
  it("a document that is not out yet is not known", () => {
    const early = { now: "2020-10-31T12:00:00Z" };
    expect(knownRows(someContext(early), { topic: "uitgaven-buig" })).toEqual([]);
    expect(textOf(ask("saldo Deurne 2020", early))).toContain("Daar heb ik geen cijfers over");
    expect(knownRows(someContext({ now: "2020-11-01T12:00:00Z" }), { topic: "uitgaven-buig" })).toHaveLength(8);
  });
});

it("which topic is which figure stands in data only", () =>
  expect(Object.values(published.figuren).map(({ id, topic }) => [id, topic])).toEqual([
    ["budget", "buig-budget"],
    ["uitgaven", "uitgaven-buig"],
    ["saldo", "saldo-buig"],
    ["saldo-procent", "resultaat-buig"],
  ]));
