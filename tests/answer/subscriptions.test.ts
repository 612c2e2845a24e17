import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { postLine } from "../../src/answer/berichten/post-line.ts";
import type { AnswerContext } from "../../src/answer/context.ts";
import { answerPress, answerQuestion, answerText } from "../../src/answer/respond.ts";
import type { Question } from "../../src/question/question.ts";
import { vangnetQuestion } from "../../src/question/vangnet/shapes.ts";
import {
  aDelivery,
  anEnding,
  aPost,
  aSubscription,
  DIRECTIE,
  FINANCIEN,
  IN_CHANNEL,
  IN_CHAT,
  type Kept,
  PERSONAL,
  SAMENVATTING,
  storeOf,
} from "../post-cards.ts";
import { someContext, textOf } from "../support.ts";
import { BOB, NOW, stored } from "./posts-asked.ts";

const typed = (text: string, context: Partial<AnswerContext> = IN_CHANNEL): Answer =>
  answerText(text, someContext({ now: NOW, ...context }));
const asked = (question: Question, context: Partial<AnswerContext> = IN_CHANNEL): Answer =>
  answerQuestion(question, someContext({ now: NOW, ...context }));
const withKept = (kept: Kept, context: Partial<AnswerContext> = IN_CHANNEL): Partial<AnswerContext> => ({
  ...context,
  entered: storeOf(...kept),
});
/** What the transport does: stores the effects, then shows the answer to what follows. */
function confirmed(answer: Answer, context: Partial<AnswerContext> = IN_CHANNEL, kept: Kept = []): string {
  if (!answer.confirmedBy) throw new Error("Nothing follows");
  const records = stored(answer).map((record) => ({ ...record, at: NOW }));
  return textOf(asked(answer.confirmedBy, withKept([...kept, ...records], context)));
}
const titlesOf = ({ cards }: Answer): string[] => (cards[0].content.actions as { title: string }[]).map(({ title }) => title);
const press = (answer: Answer, title: string, context: Partial<AnswerContext>): Answer => {
  const actions = answer.cards[0].content.actions as { title: string; data: unknown }[];
  return answerPress(actions.find((action) => action.title === title)?.data, someContext({ now: NOW, ...context }));
};

describe("a subscription", () => {
  it("is kept with its place, its question, its schedule and who made it", () =>
    expect(stored(typed("abonneer samenvatting 2020 elke maandag en donderdag 9:00", { ...IN_CHANNEL, turn: "beurt 3" }))).toEqual([
      {
        kind: "subscription",
        id: "abonnement|beurt 3",
        actor: "anna",
        data: {
          place: DIRECTIE.place,
          wat: "samenvatting",
          vraag: { ...SAMENVATTING, jaar: 2020 },
          rooster: { dagen: [1, 4], tijd: "09:00" },
          maker: { name: "Anna de Vries", place: PERSONAL },
        },
      },
    ]));

  it.each([
    [
      "abonneer samenvatting elke maandag 9:00",
      "Abonnement 1: samenvatting Senzer, elke maandag om 9.00 uur",
      "maandag 23 november 2026 om 9.00 uur",
    ],
    [
      "abonneer samenvatting Deurne elke werkdag 8:30",
      "Abonnement 1: samenvatting Deurne, elke werkdag om 8.30 uur",
      "maandag 23 november 2026 om 8.30 uur",
    ],
    ["abonneer samenvatting elke dag 13:30", "elke dag om 13.30 uur", "zondag 22 november 2026 om 13.30 uur"],
    ["abonneer samenvatting elke zaterdag en zondag 9:00", "elke zaterdag en zondag om 9.00 uur", "zaterdag 28 november 2026 om 9.00 uur"],
    ["abonneer samenvatting elke maand 9:00", "elke 1e van de maand om 9.00 uur", "dinsdag 1 december 2026 om 9.00 uur"],
    ["abonneer termijnen", "60, 30, 7 en 1 dag vóór elke termijn, om 9.00 uur", "donderdag 26 november 2026 om 9.00 uur"],
  ])("%s: confirmed with when it comes first", (text, title, first) => {
    const card = confirmed(typed(text));
    expect(card).toContain(title);
    expect(card).toContain("in dit kanaal");
    expect(card).toContain(`Eerste keer: ${first}`);
    expect(card).toContain("[Stop abonnement 1] [Abonnementen]");
  });

  it("to changes: no moment is known beforehand", () => {
    const card = confirmed(typed("abonneer wijzigingen"));
    expect(card).toContain("zodra een getoond cijfer anders wordt");
    expect(card).not.toContain("Eerste keer");
  });

  it("in a personal chat says how to have one in a channel", () =>
    expect(confirmed(typed("abonneer termijnen", IN_CHAT), IN_CHAT)).toContain("In een kanaal? Noem mij daar met @"));

  it("numbers count on in a conversation, also past one that was stopped", () => {
    const kept: Kept = [aSubscription("a", "2026-11-01T08:00:00Z"), anEnding("a", "2026-11-02T08:00:00Z", "gestopt")];
    expect(confirmed(typed("abonneer termijnen", withKept(kept)), IN_CHANNEL, kept)).toContain("Abonnement 2: termijnen");
  });

  it.each([
    ["the same", "abonneer samenvatting elke maandag 9:00", true],
    ["another time", "abonneer samenvatting elke maandag 10:00", false],
    ["another year", "abonneer samenvatting 2020 elke maandag 9:00", false],
    ["another thing", "abonneer termijnen", false],
  ])("%s in one conversation: there already %3$s", (_what, text, isThere) => {
    const answer = typed(text, withKept([aSubscription("a", "2026-11-01T08:00:00Z")]));
    expect(answer.effects.length).toBe(isThere ? 0 : 1);
    if (isThere) expect(textOf(answer)).toContain("Dat abonnement is er al: nummer 1");
  });

  it("the same is there already, in whatever order a database gives back what it is about", () => {
    const vraag = { jaar: null, wie: "senzer", kind: "samenvatting", v: 1 };
    const kept = [aSubscription("a", "2026-11-01T08:00:00Z", { vraag, rooster: { tijd: "09:00", dagen: [1] } })];
    expect(typed("abonneer samenvatting elke maandag 9:00", withKept(kept)).effects).toEqual([]);
  });

  it("is made anew where the same was stopped, or elsewhere", () => {
    const ended: Kept = [aSubscription("a", "2026-11-01T08:00:00Z"), anEnding("a", "2026-11-02T08:00:00Z", "gestopt")];
    expect(typed("abonneer samenvatting elke maandag 9:00", withKept(ended)).effects).toHaveLength(1);
    const elsewhere: Kept = [aSubscription("a", "2026-11-01T08:00:00Z", { place: FINANCIEN.place })];
    expect(typed("abonneer samenvatting elke maandag 9:00", withKept(elsewhere)).effects).toHaveLength(1);
  });

  it("the same turn twice is one subscription", () => {
    const again = typed("abonneer samenvatting elke maandag 9:00", {
      ...withKept([aSubscription("abonnement|beurt 3", "2026-11-01T08:00:00Z")]),
      turn: "beurt 3",
    });
    expect(again.effects).toEqual([]);
    expect(textOf(again)).toContain("Abonnement 1");
  });

  it("at most twenty in a conversation", () => {
    const kept = (many: number): Kept =>
      Array.from({ length: many }, (_, at) =>
        aSubscription(`a${at}`, "2026-11-01T08:00:00Z", { vraag: { ...SAMENVATTING, jaar: 2000 + at } }),
      );
    expect(typed("abonneer termijnen", withKept(kept(19))).effects).toHaveLength(1);
    expect(typed("abonneer termijnen", withKept(kept(20))).outcome).toBe("refusal");
  });

  it("needs Teams", () => {
    const answer = typed("abonneer samenvatting elke maandag 9:00", { conversation: "terminal" });
    expect(answer.outcome).toBe("refusal");
    expect(textOf(press(answer, "Hier vragen", { conversation: "terminal" }))).toContain("Samenvatting Senzer");
  });

  it.each(["abonneer samenvatting Utrecht elke maandag 9:00", "abonneer samenvatting 2012 elke maandag 9:00"])(
    "%s: nothing to post, so that is said at once",
    (text) => {
      const answer = typed(text);
      expect(answer.outcome).toBe("refusal");
      expect(answer.effects).toEqual([]);
    },
  );

  it("to the summary without days is asked back, behind a button too", () =>
    expect(asked({ v: 1, kind: "abonneer", wat: "samenvatting" }).outcome).toBe("question-back"));
});

describe("the list of subscriptions", () => {
  const monday = (day: string) => `2026-11-${day}T08:00:00.000Z`;
  const listed = (kept: Kept, context: Partial<AnswerContext> = IN_CHANNEL) => textOf(typed("abonnementen", withKept(kept, context)));

  it.each([
    ["new", [], "Laatste: nog niet geweest"],
    [
      "arrived",
      [aPost("p", monday("16"), { subscription: "a" }), aDelivery("p", monday("16"), "sent")],
      "16 november 2026 om 9.00 uur, ✔ geplaatst",
    ],
    [
      "uncertain",
      [aPost("p", monday("16"), { subscription: "a" }), aDelivery("p", monday("16"), "uncertain")],
      "? onzeker of het is aangekomen",
    ],
    [
      "failed",
      [aPost("p", monday("16"), { subscription: "a" }), aDelivery("p", monday("16"), "failed", { reason: "refused" })],
      "✘ niet gelukt: Teams nam het bericht niet aan",
    ],
    [
      "missed after one that arrived",
      [aPost("p", monday("09"), { subscription: "a" }), aDelivery("p", monday("09"), "sent")],
      "maandag 16 november 2026 om 9.00 uur, ✘ gemist: de assistent stond uit",
    ],
  ])("the last time: %s", (what, kept, said) => {
    const made = what === "new" ? "2026-11-20T08:00:00Z" : "2026-11-01T08:00:00Z";
    const text = listed([aSubscription("a", made), ...(kept as Kept)]);
    expect(text).toContain(said);
    expect(text).toContain("Volgende: maandag 23 november 2026 om 9.00 uur");
  });

  it.each([
    ["2026-11-23T08:01:00.000Z", "maandag 23 november 2026 om 9.00 uur, wordt zo geplaatst"],
    ["2026-11-24T08:00:00.000Z", "maandag 23 november 2026 om 9.00 uur, wordt zo geplaatst"],
    ["2026-11-24T08:00:00.001Z", "maandag 23 november 2026 om 9.00 uur, ✘ gemist"],
  ])("a moment without a post, on %s: it is missed when it is more than a day old", (now, said) =>
    expect(textOf(typed("abonnementen", { ...withKept([aSubscription("a", "2026-11-20T08:00:00Z")]), now }))).toContain(said),
  );

  it("reminders are missed only on days that have one", () => {
    const kept: Kept = [aSubscription("a", "2026-11-18T08:00:00Z", { wat: "termijnen" })];
    expect(listed(kept)).toContain("Laatste: nog niet geweest");
    expect(textOf(typed("abonnementen", { ...withKept(kept), now: "2026-11-27T12:00:00Z" }))).toContain(
      "donderdag 26 november 2026 om 9.00 uur, ✘ gemist",
    );
  });

  it("in a channel only those of that channel; in a chat the asker's own, with where", () => {
    const kept: Kept = [
      aSubscription("a", "2026-11-01T08:00:00Z"),
      aSubscription("b", "2026-11-02T08:00:00Z", { place: FINANCIEN.place, wat: "wijzigingen" }),
      aSubscription("c", "2026-11-03T08:00:00Z", { wat: "termijnen" }, "bob"),
    ];
    const names = (context: Partial<AnswerContext>) => listed(kept, context).match(/^(?:Abonnement \d: |In ).*$/gm);
    expect(names(IN_CHANNEL)).toEqual(["In dit kanaal", "Abonnement 1: samenvatting Senzer", "Abonnement 2: termijnen"]);
    const [DIRECTIE_TITLE, FINANCIEN_TITLE] = [
      "In Bedrijfsvoering Peelregio › Directie",
      "In Bedrijfsvoering Peelregio › Financiën en control",
    ];
    expect(names(IN_CHAT)).toEqual([DIRECTIE_TITLE, "Abonnement 1: samenvatting Senzer", FINANCIEN_TITLE, "Abonnement 1: wijzigingen"]);
    expect(names({ ...IN_CHAT, asker: BOB, place: BOB.place })).toEqual([DIRECTIE_TITLE, "Abonnement 2: termijnen"]);
  });

  it("one that ended stays for thirty days, with why", () => {
    const kept = (day: string): Kept => [aSubscription("a", "2026-10-01T08:00:00Z"), anEnding("a", `${day}T08:00:00Z`, "plek weg")];
    expect(listed(kept("2026-10-23"))).toContain(
      "Abonnement 1: samenvatting Senzer, 23 oktober 2026: het kanaal of de chat is er niet meer",
    );
    expect(listed(kept("2026-10-22"))).toContain("Nog geen abonnementen");
  });

  it("has a button for what is uncertain, as long as it is not sent again", () => {
    const kept: Kept = [
      aSubscription("a", "2026-11-01T08:00:00Z"),
      aPost("p", monday("16"), { subscription: "a" }),
      aDelivery("p", monday("16"), "uncertain"),
    ];
    const answer = typed("abonnementen", withKept(kept));
    expect(titlesOf(answer)).toEqual(["Bekijk onzeker bericht", "Stop abonnement 1"]);
    expect(textOf(press(answer, "Bekijk onzeker bericht", withKept(kept)))).toContain("[Opnieuw versturen]");
    expect(titlesOf(typed("abonnementen", withKept([...kept, aPost("p|opnieuw", NOW, { subscription: "a", again: "p" })])))).toEqual([
      "Stop abonnement 1",
    ]);
    const more: Kept = [...kept, aPost("q", monday("17"), { subscription: "a" }), aDelivery("q", monday("17"), "uncertain")];
    expect(titlesOf(typed("abonnementen", withKept(more)))).toEqual(["Bekijk onzekere berichten", "Stop abonnement 1"]);
  });

  it("of many: each that is listed can be stopped, by a press on it", () => {
    const many: Kept = Array.from({ length: 30 }, (_, at) =>
      aSubscription(`a${at}`, "2026-11-01T08:00:00Z", {
        place: at < 15 ? DIRECTIE.place : FINANCIEN.place,
        vraag: { ...SAMENVATTING, jaar: 1990 + at },
      }),
    );
    const context = withKept(many, IN_CHAT);
    const answer = typed("abonnementen", context);
    expect(textOf(answer)).toContain("En nog 10. ");
    const presses = [...JSON.stringify(answer.cards[0].content).matchAll(/"kind":"abonnement","id":"(a\d+)"/g)].map(([, id = ""]) => id);
    expect(presses).toHaveLength(20);
    for (const id of presses) {
      const one = asked({ v: 1, kind: "abonnement", id }, context);
      expect(stored(press(one, titlesOf(one)[0] ?? "", context))).toMatchObject([{ kind: "ending", data: { subscription: id } }]);
    }
  });

  it("is empty at first, and offers every kind", () =>
    expect(textOf(typed("abonnementen"))).toMatch(/Samenvatting\n[\s\S]*Prognose\n[\s\S]*Signaal\n[\s\S]*Termijnen\n[\s\S]*Wijzigingen\n/));
});

describe("stop", () => {
  const two: Kept = [aSubscription("a", "2026-11-01T08:00:00Z"), aSubscription("b", "2026-11-02T08:00:00Z", { wat: "termijnen" })];
  const ending = (subscription: string, actor = "anna") => [
    { kind: "ending", id: `${subscription}|einde`, actor, data: { subscription, reason: "gestopt" } },
  ];

  it("by its number", () => {
    const answer = typed("stop abonnement 2", withKept(two));
    expect(stored(answer)).toEqual(ending("b"));
    expect(textOf(answer)).toContain("Abonnement 2 is gestopt\nTermijnen");
  });

  it("the only one without a number", () => expect(stored(typed("stop abonnement", withKept(two.slice(0, 1))))).toEqual(ending("a")));

  it("of more without a number it is asked back", () => {
    const answer = typed("stop abonnement", withKept(two));
    expect(answer.outcome).toBe("question-back");
    expect(textOf(answer)).toContain("Abonnement 1: samenvatting Senzer\nElke maandag om 9.00 uur\nAbonnement 2: termijnen");
  });

  it.each([
    ["stop abonnement 9", two, "Hier lopen de nummers 1 en 2"],
    ["stop abonnement 9", two.slice(0, 1), "Hier loopt alleen nummer 1"],
    ["stop abonnement 9", [], "Hier loopt geen abonnement."],
    ["stop abonnement", [], "Er loopt geen abonnement"],
  ] as [string, Kept, string][])("%s: says which there are", (text, kept, said) => {
    const answer = typed(text, withKept(kept));
    expect(answer.outcome).toBe("refusal");
    expect(textOf(answer)).toContain(said);
  });

  it("a number counts here; in the personal chat also elsewhere, where only one has it", () => {
    expect(stored(typed("stop abonnement 2", withKept(two, IN_CHAT)))).toEqual(ending("b"));
    const twice: Kept = [...two, ...[1, 2].map((at) => aSubscription(`c${at}`, "2026-11-03T08:00:00Z", { place: FINANCIEN.place }))];
    const answer = typed("stop abonnement 2", withKept(twice, IN_CHAT));
    expect(answer.effects).toEqual([]);
    expect(textOf(answer)).toContain("[Stop abonnement 1 in Directie] [Stop abonnement 2 in Directie]");
  });

  it("stopped already: nothing more", () => {
    const answer = typed("stop abonnement 1", withKept([...two, anEnding("a", NOW, "gestopt")]));
    expect(answer.effects).toEqual([]);
    expect(textOf(answer)).toContain("al gestopt");
  });

  it.each([
    ["who made it, from the chat", IN_CHAT, true],
    ["anybody in that channel", { ...IN_CHANNEL, asker: BOB }, true],
    ["another person elsewhere", { ...IN_CHAT, asker: BOB, place: BOB.place }, false],
  ] as [string, Partial<AnswerContext>, boolean][])("%s: %3$s", (_who, context, isAllowed) =>
    expect(asked({ v: 1, kind: "stop-abonnement", id: "a" }, withKept(two, context)).effects.length).toBe(isAllowed ? 1 : 0),
  );
});

describe("a subscription that ended by itself", () => {
  it.each([
    ["plek weg" as const, "Abonnement gestopt: Bedrijfsvoering Peelregio › Directie is er niet meer"],
    ["verwijderd" as const, "Abonnement gestopt: ik ben verwijderd uit Bedrijfsvoering Peelregio › Directie"],
  ])("%s: its maker is told what it was", (reason, title) => {
    const kept: Kept = [aSubscription("a", "2026-11-01T08:00:00Z"), anEnding("a", NOW, reason)];
    const text = textOf(asked({ v: 1, kind: "afgelopen", ids: ["a"] }, withKept(kept, IN_CHAT)));
    expect(text).toContain(title);
    expect(text).toContain("Samenvatting Senzer, elke maandag om 9.00 uur");
  });
});

describe("the line under the title of a post", () => {
  const lineOf = (post: Kept[number], kept: Kept = [], context: Partial<AnswerContext> = {}) => {
    const entered = storeOf(...kept, post);
    const [record] = entered.of("post");
    if (!record) throw new Error("No post");
    return postLine(record, {}, someContext({ ...context, entered }));
  };
  const weekly = aSubscription("a", "2026-11-01T08:00:00Z");
  it.each([
    ["of a person", aPost("p", NOW), [], "Geplaatst door Anna de Vries"],
    [
      "of a person who was forgotten",
      { ...aPost("p", NOW, {}, "gewist"), data: { place: DIRECTIE.place, vraag: SAMENVATTING, due: NOW } },
      [],
      "Geplaatst via Vangnetwijzer",
    ],
    [
      "of a subscription in a channel",
      aPost("p", NOW, { subscription: "a" }, "systeem"),
      [weekly],
      "Automatisch geplaatst, elke maandag om 9.00 uur. Stoppen: noem mij met @ en typ stop abonnement 1",
    ],
    [
      "of a subscription in a chat",
      aPost("p", NOW, { subscription: "a", place: PERSONAL }, "systeem"),
      [aSubscription("a", "2026-11-01T08:00:00Z", { wat: "termijnen", place: PERSONAL })],
      "Herinnering 60, 30, 7 en 1 dag vóór elke termijn. Stoppen: typ stop abonnement 1",
    ],
    [
      "of a subscription to changes",
      aPost("p", NOW, { subscription: "a" }, "systeem"),
      [aSubscription("a", "2026-11-01T08:00:00Z", { wat: "wijzigingen" })],
      "Bericht bij een gewijzigd cijfer. Stoppen: noem mij met @ en typ stop abonnement 1",
    ],
    [
      "with figures of the asker's own",
      aPost("p", NOW, { vraag: vangnetQuestion({ wie: "GM1652", jaar: 2020, eigen: { 2020: { uitgaven: 590_000_000 } } }) }),
      [],
      "Geplaatst door Anna de Vries, met eigen cijfers",
    ],
    [
      "of the assistant itself",
      { ...aPost("p", NOW, {}, "systeem"), data: { place: PERSONAL, vraag: SAMENVATTING, due: NOW } },
      [],
      "Automatisch bericht",
    ],
  ] as [string, Kept[number], Kept, string][])("%s", (_whose, post, kept, line) => expect(lineOf(post, kept)).toBe(line));

  it.each([
    ["an hour after it was due", "2026-11-22T11:00:00.000Z", "2026-11-22T11:00:00.000Z", ""],
    ["later, as it was made late", "2026-11-22T10:59:59.999Z", NOW, ". Later geplaatst: de assistent was er even niet"],
    [
      "later, though it was made in time",
      "2026-11-22T10:00:00.000Z",
      "2026-11-22T10:00:00.000Z",
      ". Later geplaatst: het lukte niet eerder",
    ],
  ])("sent %s", (_when, due, at, late) =>
    expect(lineOf(aPost("p", at, { due }), [], { now: NOW })).toBe(`Geplaatst door Anna de Vries${late}`),
  );

  it("a name carries no Markdown", () =>
    expect(lineOf(aPost("p", NOW, { maker: { name: "**[Anna](http://voorbeeld.nl)**" } }))).toBe(
      "Geplaatst door Anna(http://voorbeeld.nl)",
    ));
});
