import { describe, expect, it, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { AnswerContext, Channel } from "../../src/answer/context.ts";
import { answerPress, answerQuestion, answerText } from "../../src/answer/respond.ts";
import { offersIn } from "../../src/cards/offers.ts";
import type { Question } from "../../src/question/question.ts";
import {
  aDelivery,
  aPost,
  aSubscription,
  DIRECTIE,
  FINANCIEN,
  IN_CHANNEL,
  IN_CHAT,
  type Kept,
  PERSONAL,
  SAMENVATTING,
  someChannel,
  storeOf,
} from "../post-cards.ts";
import { LARGEST_QUESTIONS } from "../questions.ts";
import { EXAMPLES, someContext, textOf } from "../support.ts";
import { BOB, NOW, stored } from "./posts-asked.ts";

const typed = (text: string, context: Partial<AnswerContext> = IN_CHAT): Answer => answerText(text, someContext({ now: NOW, ...context }));
const asked = (question: Question, context: Partial<AnswerContext> = IN_CHAT): Answer =>
  answerQuestion(question, someContext({ now: NOW, ...context }));

/** The buttons below a card: title → the question that it asks. */
const buttonsOf = ({ cards }: Answer): Record<string, Question> =>
  Object.fromEntries((cards[0].content.actions as Action[]).map(({ title, data }) => [title, (data.vraag ?? data.formulier) as Question]));
interface Action {
  title: string;
  data: { vraag?: Question; formulier?: Question };
}
const dataOf = ({ cards }: Answer, title: string) => (cards[0].content.actions as Action[]).find((action) => action.title === title)?.data;
/** Also those in rows inside the card. */
const titlesIn = (answer: Answer): string[] =>
  [...JSON.stringify(answer.cards[0].content).matchAll(/"Action.Execute","title":"([^"]*)"/g)].map(([, title = ""]) => title);
const press = (answer: Answer, title: string, context: Partial<AnswerContext> = IN_CHAT): Answer =>
  answerPress(dataOf(answer, title), someContext({ now: NOW, ...context }));

describe("an answer in a personal chat can be shared", () => {
  it.each([
    "vangnet Gemert-Bakel 2020",
    "vangnet Senzer 2020",
    "saldo Helmond 2020",
    "overzicht 2020",
    "samenvatting 2020",
    "vergelijk Asten Someren 2020",
    "kerncijfers Asten",
    "aandeel Deurne 2,2 mln",
    "verdeel 2,2 mln",
    "vergelijk sleutels 2,2 mln",
    "klachten Deurne",
    "planning 2020",
    "scenario vso",
  ])("%s: the last button starts posting that answer", (text) => {
    const answer = typed(text);
    expect(Object.keys(buttonsOf(answer)).at(-1)).toBe("Deel");
    expect(buttonsOf(answer).Deel).toEqual({ v: 1, kind: "plaats", vraag: answer.asked });
    expect(textOf(press(answer, "Deel"))).toContain("Voorbeeld: zo komt het in");
  });

  it.each(["help", "privacy", "bron saldo Deurne 2020", "vangnet Bergen 2024", "vangnet Asten 2012"])("%s cannot", (text) =>
    expect(titlesIn(typed(text))).not.toContain("Deel"),
  );

  it("nor an answer in a channel, where it stands already", () =>
    expect(titlesIn(typed("samenvatting 2020", IN_CHANNEL))).not.toContain("Deel"));

  it.each(LARGEST_QUESTIONS)("a card that is nearly too large gets no more than fits: %s", (text) =>
    expect(Buffer.byteLength(JSON.stringify(typed(text).cards[0].content))).toBeLessThan(24 * 1024),
  );

  it.each(["stemmen", "maatregelen", "trap op trap af 400 390 385", "bronnen", "bron saldo Deurne 2020"])(
    "“deel” after “%s” shares that",
    (text) => {
      const answer = typed(text);
      expect(answer.asked).toBeDefined();
      const shared = typed("deel", { ...IN_CHAT, ...(answer.asked && { lastQuestion: answer.asked }) });
      expect(buttonsOf(shared).Plaatsen).toMatchObject({ vraag: answer.asked });
      expect(textOf(typed("en Deurne?", { ...IN_CHAT, ...(answer.asked && { lastQuestion: answer.asked }) }))).toContain("Deurne");
    },
  );

  it("help is nothing that was asked", () => expect(typed("help").asked).toBeUndefined());

  it("“deel” shares the last answer", () =>
    expect(textOf(typed("deel", { ...IN_CHAT, lastQuestion: { v: 1, kind: "planning", jaar: 2020 } }))).toContain(
      "Planning budgetjaar 2020",
    ));
});

const ofTeam = (team: string, name: string): Channel => {
  const { place } = someChannel(name);
  return { place: { ...place, conversationId: `${team} ${name}`, team: { id: team, name: team } }, label: `${team} › ${name}` };
};

describe("which channel", () => {
  const channels = [DIRECTIE, FINANCIEN, someChannel("Team Directie Noord")];
  const inChat = { ...IN_CHAT, channels };

  it.each([
    ["Directie", "Bedrijfsvoering Peelregio › Directie"],
    ["het kanaal directie", "Bedrijfsvoering Peelregio › Directie"],
    ["Directei", "Bedrijfsvoering Peelregio › Directie"],
    ["financien en control", "Bedrijfsvoering Peelregio › Financiën en control"],
    ["Bedrijfsvoering Peelregio Directie", "Bedrijfsvoering Peelregio › Directie"],
    ["control", "Bedrijfsvoering Peelregio › Financiën en control"],
    ["noord", "Bedrijfsvoering Peelregio › Team Directie Noord"],
  ])("in %s: %s", (name, label) =>
    expect(textOf(typed(`plaats samenvatting 2020 in ${name}`, inChat))).toContain(`Voorbeeld: zo komt het in ${label}`),
  );

  it.each([
    ["MT", ["Afdeling", "MTO", "MT Senzer"], "MT Senzer"],
    ["mt sen", ["Afdeling", "MT Senzer"], "MT Senzer"],
    ["fin", ["Afdeling", "Team Financiën"], "Team Financiën"],
    ["general", ["Afdeling", "Algemeen"], "Algemeen"],
    ["algemeen", ["Afdeling", "General"], "General"],
  ])("in %s, of %j: %s", (name, names, label) =>
    expect(textOf(typed(`plaats samenvatting 2020 in ${name}`, { ...IN_CHAT, channels: names.map(someChannel) }))).toContain(
      `Voorbeeld: zo komt het in Bedrijfsvoering Peelregio › ${label}`,
    ),
  );

  it.each([
    ["none is named", "plaats samenvatting 2020", "In welk kanaal?"],
    ["none is called that", "plaats samenvatting 2020 in Staf", "Geen kanaal “staf” gevonden"],
    ["more can be meant", "plaats samenvatting 2020 in bedrijfsvoering", "past meer dan één kanaal"],
  ])("%s: asked back, with a button for each", (_what, text, said) => {
    const answer = typed(text, inChat);
    expect(answer.outcome).toBe("question-back");
    expect(textOf(answer)).toContain(said);
    expect(Object.values(buttonsOf(answer))).toEqual(
      channels.map(({ place }) => ({ v: 1, kind: "plaats", vraag: { ...SAMENVATTING, jaar: 2020 }, kanaal: place.conversationId })),
    );
  });

  it("at most twelve, and as many as fit when the question is long; then a name can be typed", () => {
    const many = Array.from({ length: 30 }, (_, at) => someChannel(`Afdeling ${at}`));
    const shown = (text: string) => {
      const answer = typed(`plaats ${text}`, { ...IN_CHAT, channels: many });
      expect(textOf(answer)).toMatch(/U ziet \d+ van de 30 kanalen/);
      expect(Buffer.byteLength(JSON.stringify(answer.cards[0].content))).toBeLessThan(24 * 1024);
      return titlesIn(answer).length;
    };
    expect(shown("samenvatting 2020")).toBe(12);
    for (const question of LARGEST_QUESTIONS) expect(shown(question)).toBeGreaterThan(3);
  });

  it("titles of channels in one team are their own names; of more teams they fit a button and keep those", () => {
    expect(titlesIn(typed("plaats samenvatting 2020", inChat))).toEqual(["Directie", "Financiën en control", "Team Directie Noord"]);
    const more = { ...inChat, channels: [...channels, ofTeam("Senzer", "Directie")] };
    const titles = titlesIn(typed("plaats samenvatting 2020", more));
    expect(titles).toEqual([
      "Bedrijfsvoering Peelregio › Directie",
      "Bedrijfsvoering… › Financiën en control",
      "Bedrijfsvoering P… › Team Directie Noord",
      "Senzer › Directie",
    ]);
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(40);
  });

  it.each([
    ["Teams does not tell", "unknown" as const, "Probeer opnieuw"],
    ["there is none", [], "Het antwoord"],
  ])("%s: refused, with what one can do", (_what, found, button) => {
    const answer = typed("plaats samenvatting 2020", { ...IN_CHAT, channels: found });
    expect(answer.outcome).toBe("refusal");
    expect(titlesIn(answer)).toEqual([button]);
  });
});

describe("only from the personal chat", () => {
  it.each([
    ["a channel", IN_CHANNEL, "Hier vragen"],
    ["a group chat", { ...IN_CHANNEL, conversation: "groupChat" as const }, "Hier vragen"],
    ["a terminal", { conversation: "terminal" as const }, "Het antwoord"],
  ])("in %s: refused, with the answer itself at hand", (_where, context, button) => {
    const answer = typed("plaats samenvatting 2020 in Directie", context);
    expect(answer.outcome).toBe("refusal");
    expect(textOf(press(answer, button, context))).toContain("Samenvatting Senzer 2020");
  });

  it("and only answers that are about figures, rules or dates", () => {
    for (const text of ["privacy", "abonnementen", "berichten"]) expect(typed(`plaats ${text} in Directie`).effects).toEqual([]);
    expect(textOf(asked({ v: 1, kind: "plaats", vraag: { v: 1, kind: "berichten" } }))).toContain("Dit kan ik niet in een kanaal plaatsen");
  });
});

describe("the preview", () => {
  const preview = typed("plaats samenvatting 2020 in Directie", { ...IN_CHAT, channels: [DIRECTIE, FINANCIEN], turn: "beurt 7" });

  it("shows the post as it will be, and has four choices", () => {
    expect(textOf(preview)).toContain("Samenvatting Senzer 2020\nGeplaatst door Anna de Vries\n");
    expect(Object.keys(buttonsOf(preview))).toEqual(["Plaatsen", "Later", "Ander kanaal", "Niet plaatsen"]);
    expect(preview.effects).toEqual([]);
    expect(textOf(press(preview, "Niet plaatsen"))).toContain("Niets geplaatst");
    expect(textOf(press(preview, "Ander kanaal", { ...IN_CHAT, channels: [DIRECTIE, FINANCIEN] }))).toContain("In welk kanaal?");
  });

  it("with one channel there is no other", () =>
    expect(Object.keys(buttonsOf(typed("plaats samenvatting 2020")))).toEqual(["Plaatsen", "Later", "Niet plaatsen"]));

  it.each([
    ["sent", "sent" as const, SAMENVATTING, "Dit staat hier al, sinds 20 november 2026 om 10.31 uur."],
    ["sent, it is not certain", "uncertain" as const, SAMENVATTING, "Dit staat hier misschien al"],
    ["refused", "failed" as const, SAMENVATTING, undefined],
    ["another question, sent", "sent" as const, { ...SAMENVATTING, jaar: 2020 }, undefined],
  ])("says that the same was posted there before: %s", (_what, state, vraag, said) => {
    const at = "2026-11-20T09:31:00.000Z";
    const text = (place: Channel["place"]) =>
      textOf(
        typed("plaats samenvatting in Directie", {
          ...IN_CHAT,
          entered: storeOf(aPost("p", at, { vraag, place }), aDelivery("p", at, state)),
        }),
      );
    if (said) expect(text(DIRECTIE.place)).toContain(said);
    else expect(text(DIRECTIE.place)).not.toContain("Dit staat hier");
    expect(text(FINANCIEN.place)).not.toContain("Dit staat hier");
  });

  it("says when figures of one's own will stand there", () => {
    expect(textOf(typed("plaats vangnet Gemert-Bakel 2020 uitgaven 5,9 mln in Directie"))).toContain(
      "De cijfers uit uw vraag staan dan in het kanaal",
    );
    expect(textOf(typed("plaats vangnet Gemert-Bakel 2020 uitgaven 5,9 mln in Directie"))).toContain(
      "Geplaatst door Anna de Vries, met eigen cijfers\n",
    );
    expect(textOf(typed("plaats vangnet Gemert-Bakel 2020 in Directie"))).not.toContain("De cijfers uit uw vraag");
  });

  it("names the asker's own municipality: in a channel nobody is “wij”", () => {
    const answer = typed("plaats saldo 2020 in Directie", { ...IN_CHAT, ownGemeente: "GM0794" });
    expect(buttonsOf(answer).Plaatsen).toMatchObject({ vraag: { kind: "buig", wie: "GM0794", jaar: 2020 } });
    const source = typed("plaats bron saldo 2020 in Directie", { ...IN_CHAT, ownGemeente: "GM0794" });
    expect(buttonsOf(source).Plaatsen).toMatchObject({ vraag: { kind: "bron", vraag: { wie: "GM0794" } } });
  });

  it.each([
    ["plaats vangnet Asten 2012 in Directie", "refusal", "2015 tot en met 2026"],
    ["plaats saldo 2020 in Directie", "question-back", "Wat is uw gemeente?"],
  ])("%s: nothing to post, so that is shown instead", (text, outcome, said) => {
    const answer = typed(text);
    expect(answer.outcome).toBe(outcome);
    expect(textOf(answer)).toContain(said);
  });

  it.each(LARGEST_QUESTIONS)("is never too large: %s", (text) => {
    const answer = typed(`plaats ${text}`);
    expect(Buffer.byteLength(JSON.stringify(answer.cards[0].content))).toBeLessThan(24 * 1024);
  });
});

describe("agreed", () => {
  const preview = typed("plaats samenvatting 2020 in Directie", { ...IN_CHAT, turn: "beurt 7" });
  const agreed = press(preview, "Plaatsen");

  it("becomes one record, made in the turn of the preview, and the answer is what became of it", () => {
    expect(stored(agreed)).toEqual([
      {
        kind: "post",
        id: "plaatsing|beurt 7",
        actor: "anna",
        data: {
          place: DIRECTIE.place,
          vraag: { ...SAMENVATTING, jaar: 2020 },
          due: NOW,
          maker: { name: "Anna de Vries", place: PERSONAL },
        },
      },
    ]);
    expect(agreed.confirmedBy).toEqual({ v: 1, kind: "geplaatst", post: "plaatsing|beurt 7" });
  });

  it("pressed twice is posted once", () => {
    const again = press(preview, "Plaatsen", { ...IN_CHAT, entered: storeOf(aPost("plaatsing|beurt 7", NOW)) });
    expect(again.effects).toEqual([]);
    expect(textOf(again)).toContain("Wordt geplaatst in Bedrijfsvoering Peelregio › Directie");
  });

  it.each([
    ["who is no longer in the team", [FINANCIEN]],
    ["while Teams does not tell", "unknown" as const],
  ])("is refused %s", (_who, channels) => {
    const answer = press(preview, "Plaatsen", { ...IN_CHAT, channels });
    expect(answer.outcome).toBe("refusal");
    expect(answer.effects).toEqual([]);
  });

  it("under an id that is no agreement it is refused", () =>
    expect(
      asked({ v: 1, kind: "plaats", vraag: SAMENVATTING, kanaal: DIRECTIE.place.conversationId, akkoord: "abonnement|1|2026" }).effects,
    ).toEqual([]));
});

describe("what became of a post", () => {
  const at = "2026-11-23T08:02:00.000Z";
  const ON = ["Het antwoord", "Ook in een ander kanaal"];
  const state = (...delivery: Parameters<typeof aDelivery>[]) =>
    asked(
      { v: 1, kind: "geplaatst", post: "p" },
      { ...IN_CHAT, entered: storeOf(aPost("p", at), ...delivery.map((one) => aDelivery(...one))) },
    );

  it.each([
    ["waiting", [], "Wordt geplaatst in", ["Hoe staat het", ...ON, "Berichten"]],
    ["under way", [["p", at, "attempt"]], "Wordt geplaatst in", ["Hoe staat het", ...ON, "Berichten"]],
    [
      "tried again",
      [["p", at, "again", { reason: "throttled", notBefore: "2026-11-23T08:05:00.000Z" }]],
      "Teams kreeg te veel berichten tegelijk. Ik probeer het opnieuw om 9.05 uur",
      ["Hoe staat het", ...ON, "Berichten"],
    ],
    ["arrived", [["p", at, "sent"]], "maandag 23 november 2026 om 9.02 uur", [...ON, "Berichten"]],
    [
      "refused",
      [["p", at, "failed", { reason: "refused" }]],
      "Teams nam het bericht niet aan",
      ["Opnieuw versturen", "Het antwoord", "Berichten"],
    ],
    ["a day tried", [["p", at, "failed", { reason: "too-old" }]], "een dag lang niet", ["Opnieuw versturen", "Het antwoord", "Berichten"]],
    [
      "broken",
      [["p", at, "failed", { reason: "broken" }]],
      "De kaart kon niet worden gemaakt",
      ["Opnieuw versturen", "Het antwoord", "Berichten"],
    ],
    [
      "gone",
      [["p", at, "failed", { reason: "gone" }]],
      "is er niet meer, of ik ben daar verwijderd",
      ["Het antwoord", "Ander kanaal", "Berichten"],
    ],
    [
      "answer lost",
      [["p", at, "uncertain", { reason: "no-answer" }]],
      "Kijk eerst in het kanaal",
      ["Opnieuw versturen", "Het staat er", "Het antwoord", "Berichten"],
    ],
    [
      "stopped halfway",
      [["p", at, "uncertain", { reason: "stopped" }]],
      "De assistent stopte",
      ["Opnieuw versturen", "Het staat er", "Het antwoord", "Berichten"],
    ],
  ] as [string, Parameters<typeof aDelivery>[], string, string[]][])("%s", (_state, deliveries, said, buttons) => {
    const answer = state(...deliveries);
    expect(textOf(answer)).toContain(said);
    expect(textOf(answer)).toContain("Samenvatting Senzer 2020, 23 november 2026 om 9.02 uur");
    expect(Object.keys(buttonsOf(answer))).toEqual(buttons);
  });

  it("leads back to the answer, and to another channel", () => {
    const sent = state(["p", at, "sent"]);
    expect(buttonsOf(sent)["Het antwoord"]).toEqual(SAMENVATTING);
    expect(textOf(press(sent, "Ook in een ander kanaal", { ...IN_CHAT, channels: [DIRECTIE, FINANCIEN] }))).toContain("In welk kanaal?");
  });

  it("in the channel itself, where others read along, it does not", () =>
    expect(
      Object.keys(
        buttonsOf(
          asked({ v: 1, kind: "geplaatst", post: "p" }, { ...IN_CHANNEL, entered: storeOf(aPost("p", at), aDelivery("p", at, "sent")) }),
        ),
      ),
    ).toEqual(["Berichten"]));

  it("no code of a delivery is without words", () => {
    for (const reason of ["connection", "throttled", "unavailable", "gone", "refused", "no-answer", "stopped", "too-old", "broken"])
      expect(textOf(state(["p", at, "failed", { reason }]))).not.toContain("reden is niet bekend");
  });

  it("in winter and in summer it is the clock in the Netherlands", () => {
    const summer = storeOf(aPost("p", "2026-07-06T07:00:00.000Z"), aDelivery("p", "2026-07-06T07:00:00.000Z", "sent"));
    expect(textOf(asked({ v: 1, kind: "geplaatst", post: "p" }, { ...IN_CHAT, entered: summer }))).toContain(
      "maandag 6 juli 2026 om 9.00 uur",
    );
  });

  it("of one that was sent again it is what became of that", () => {
    const entered = storeOf(
      aPost("p", at),
      aDelivery("p", at, "uncertain"),
      aPost("p|opnieuw", at, { again: "p" }),
      aDelivery("p|opnieuw", at, "sent"),
    );
    const answer = asked({ v: 1, kind: "geplaatst", post: "p" }, { ...IN_CHAT, entered });
    expect(textOf(answer)).toContain("✔ Geplaatst");
    expect(textOf(answer)).toContain("opnieuw geplaatst");
  });

  it("one that is not known is refused", () => expect(asked({ v: 1, kind: "geplaatst", post: "nergens" }).outcome).toBe("refusal"));
});

describe("an uncertain post that somebody sees standing there", () => {
  const at = "2026-11-23T08:00:00.000Z";
  const kept = [aPost("p", at), aDelivery("p", at, "uncertain", { reason: "no-answer" })];
  const seen = (more: Kept, context: Partial<AnswerContext>) =>
    asked({ v: 1, kind: "aangekomen", post: "p" }, { ...context, entered: storeOf(...kept, ...more) });

  it("has arrived, and is no longer offered for sending again", () => {
    const records = stored(seen([], IN_CHAT));
    expect(records).toMatchObject([
      { kind: "delivery", id: "p|gezien", actor: "anna", data: { post: "p", state: "sent", reason: "seen" } },
    ]);
    const entered = storeOf(...kept, ...records.map((record) => ({ ...record, at: NOW })));
    const told = asked({ v: 1, kind: "geplaatst", post: "p" }, { ...IN_CHAT, entered });
    expect(textOf(told)).toContain("Iemand zag het bericht staan");
    expect(Object.keys(buttonsOf(told))).not.toContain("Opnieuw versturen");
  });

  it.each([
    ["another person", [], { ...IN_CHAT, asker: BOB }],
    ["when it is no longer uncertain", [aDelivery("p", NOW, "sent")], IN_CHAT],
  ] as const)("changes nothing for %s", (_who, more, context) => expect(seen([...more], context).effects).toEqual([]));
});

describe("send again", () => {
  const at = "2026-11-23T08:00:00.000Z";
  const ofPerson = [aPost("p", at), aDelivery("p", at, "uncertain", { reason: "no-answer" })];
  const ofSubscription = [
    aSubscription("abonnement|1", "2026-11-01T08:00:00Z"),
    aPost("p", at, { subscription: "abonnement|1" }, "systeem"),
    aDelivery("p", at, "uncertain", { reason: "no-answer" }),
  ];
  const again = (kept: Kept, context: Partial<AnswerContext>) =>
    asked({ v: 1, kind: "opnieuw", post: "p" }, { ...context, entered: storeOf(...kept) });

  it("is a post of its own that says what it repeats, due now", () => {
    const answer = again(ofPerson, IN_CHAT);
    expect(stored(answer)).toMatchObject([
      { kind: "post", id: "p|opnieuw", actor: "anna", data: { again: "p", due: NOW, vraag: SAMENVATTING, place: DIRECTIE.place } },
    ]);
    expect(answer.confirmedBy).toEqual({ v: 1, kind: "geplaatst", post: "p|opnieuw" });
  });

  it.each([
    ["its maker", ofPerson, IN_CHAT, true],
    ["its maker, who is no longer in that team", ofPerson, { ...IN_CHAT, channels: [FINANCIEN] }, false],
    ["another person", ofPerson, { ...IN_CHAT, asker: BOB }, false],
    ["another person in that channel", ofPerson, { ...IN_CHANNEL, asker: BOB }, false],
    ["of a subscription anybody in that channel", ofSubscription, { ...IN_CHANNEL, asker: BOB }, true],
    ["of a subscription who made that, from the personal chat", ofSubscription, IN_CHAT, true],
    ["of a subscription another person elsewhere", ofSubscription, { ...IN_CHAT, place: BOB.place, asker: BOB }, false],
  ] as const)("%s: %4$s", (_who, kept, context, isAllowed) => {
    const answer = again([...kept], context as Partial<AnswerContext>);
    expect(answer.effects.length).toBe(isAllowed ? 1 : 0);
    expect(answer.outcome).toBe(isAllowed ? "answer" : "refusal");
  });

  it("a post of a subscription stays one of that subscription", () =>
    expect(stored(again(ofSubscription, IN_CHANNEL))).toMatchObject([{ data: { subscription: "abonnement|1" } }]));

  it.each([
    ["arrived", [aPost("p", at), aDelivery("p", at, "sent")]],
    ["is under way", [aPost("p", at), aDelivery("p", at, "attempt")]],
    ["was sent again already", [...ofPerson, aPost("p|opnieuw", at, { again: "p" })]],
  ])("not what %s", (_what, kept) => expect(again(kept, IN_CHAT).effects).toEqual([]));
});

describe("the list of posts", () => {
  const day = (at: number) => new Date(Date.parse("2026-10-01T07:00:00Z") + at * 86_400_000).toISOString();
  const sent = Array.from({ length: 14 }, (_, at) => [aPost(`p${at}`, day(at)), aDelivery(`p${at}`, day(at), "sent")]).flat();
  const lost = Array.from({ length: 60 }, (_, at) => [aPost(`u${at}`, day(at)), aDelivery(`u${at}`, day(at), "uncertain")]).flat();

  it("has the last ten, newest first", () => {
    const text = textOf(typed("berichten", { ...IN_CHAT, entered: storeOf(...sent) }));
    expect(text.match(/✔ geplaatst/g)).toHaveLength(10);
    expect(text.indexOf("14-10-2026, 9.00 uur")).toBeLessThan(text.indexOf("13-10-2026, 9.00 uur"));
    expect(text).not.toContain("4-10-2026, 9.00 uur: ✔ geplaatst\n3-10");
  });

  it("has everything that is uncertain, however old, and stays under 24 KB", () => {
    const answer = typed("berichten", { ...IN_CHAT, entered: storeOf(...lost, ...sent) });
    const text = textOf(answer);
    expect(text).toContain("Onzeker (60)");
    for (let at = 0; at < 60; at++) {
      const [year, month, date] = day(at).slice(0, 10).split("-").map(Number);
      expect(text).toMatch(new RegExp(`(?<!\\d)${date}-${month}-${year}, [89].00 uur`));
    }
    expect(Buffer.byteLength(JSON.stringify(answer.cards[0].content))).toBeLessThan(24 * 1024);
  });

  it("leads from what is uncertain to sending it again", () => {
    const context = { ...IN_CHAT, entered: storeOf(...sent, aPost("u", NOW), aDelivery("u", NOW, "uncertain")) };
    expect(JSON.stringify(typed("berichten", context).cards[0].content)).toContain(JSON.stringify({ v: 1, kind: "geplaatst", post: "u" }));
  });

  it("what was sent again is listed as that", () => {
    const entered = storeOf(
      aPost("p", NOW),
      aDelivery("p", NOW, "uncertain"),
      aPost("p|opnieuw", NOW, { again: "p" }),
      aDelivery("p|opnieuw", NOW, "sent"),
    );
    const text = textOf(typed("berichten", { ...IN_CHAT, entered }));
    expect(text).not.toContain("nzeker");
    expect(text).toContain("✔ geplaatst");
  });

  it("in a channel has those of that channel, in a chat those of the asker and of his subscriptions", () => {
    const entered = storeOf(
      aSubscription("abonnement|1", day(0)),
      aPost("a", day(1), { subscription: "abonnement|1" }, "systeem"),
      aPost("b", day(2), { place: FINANCIEN.place }),
      aPost("c", day(3), {}, "bob"),
    );
    const listed = (context: Partial<AnswerContext>) => textOf(typed("berichten", { ...context, entered })).match(/\d+-10-2026/g);
    expect(listed(IN_CHANNEL)).toEqual(["4-10-2026", "2-10-2026"]);
    expect(listed(IN_CHAT)).toEqual(["3-10-2026", "2-10-2026"]);
    expect(listed({ ...IN_CHAT, asker: BOB, place: BOB.place })).toEqual(["4-10-2026"]);
  });

  it("says how to go on only when there is something to press", () => {
    const text = (kept: Kept) => textOf(typed("berichten", { ...IN_CHAT, entered: storeOf(...kept) }));
    const [PRESS, UNCERTAIN] = ["Druk op een bericht", "tot iemand het opnieuw verstuurt of meldt dat het er staat"];
    expect(text(sent)).not.toContain(PRESS);
    const failed = text([aPost("p", NOW), aDelivery("p", NOW, "failed", { reason: "refused" })]);
    expect(failed).toContain(PRESS);
    expect(failed).not.toContain(UNCERTAIN);
    expect(text(lost)).toContain(UNCERTAIN);
  });

  it("is empty at first, and says how to begin", () => expect(titlesIn(typed("berichten"))).toEqual(["Plaats samenvatting"]));
});

describe("help", () => {
  it.each([
    ["who may enter figures", { ...BOB, role: "editor" as const }],
    ["who may not", { ...BOB, role: "asker" as const }],
  ])("says in eight lines what can be asked, by reader: %s", (_, asker) => {
    const lines = offersIn(typed("help", { ...IN_CHAT, asker }).cards[0]).filter(({ question }) => (question as Question).kind !== "help");
    expect(lines.length).toBe(8);
  });
});

describe("every example in help", () => {
  it("works where help is asked", () => {
    const questionsIn = (answer: Answer) => offersIn(answer.cards[0]).map(({ question }) => question as Question);
    const here = (context: Partial<AnswerContext>) => someContext({ now: NOW, ...context });
    const pressedIn = (context: Partial<AnswerContext>) => {
      const short = questionsIn(typed("help", context));
      const byReader = short.filter(({ kind }) => kind === "help").map((vraag) => answerPress({ vraag }, here(context)));
      return { questions: [...short, ...byReader.flatMap(questionsIn)], said: byReader.map(textOf).join("\n") };
    };
    const groupChat = { ...IN_CHANNEL, conversation: "groupChat" as const, place: { ...DIRECTIE.place, scope: "groupChat" as const } };
    for (const context of [IN_CHAT, IN_CHANNEL, groupChat]) {
      const { questions } = pressedIn(context);
      expect(questions.length).toBeGreaterThan(20);
      for (const vraag of questions) expect(answerPress({ vraag }, here(context)).outcome, JSON.stringify(vraag)).not.toBe("refusal");
    }
    expect(pressedIn(IN_CHAT).said).toContain("plaats samenvatting 2020");
    expect(pressedIn(IN_CHANNEL).said).not.toContain("plaats samenvatting 2020");
  });

  test.each(EXAMPLES.map(({ text }) => text))("“%s” is answered in a personal chat with one channel", (text) =>
    expect(typed(text).outcome).toBe(text === "halen wij het vangnet?" ? "question-back" : "answer"),
  );
});
