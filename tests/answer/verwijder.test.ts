import { describe, expect, it } from "vitest";
import { messageLink } from "../../src/answer/berichten/message-link.ts";
import { answerQuestion, answerText } from "../../src/answer/respond.ts";
import type { Question } from "../../src/question/question.ts";
import {
  ANNA,
  aDelivery,
  aPost,
  aSubscription,
  channelPlace,
  DIRECTIE,
  IN_CHANNEL,
  IN_CHAT,
  type Kept,
  PERSONAL,
  storeOf,
} from "../post-cards.ts";
import { someContext, textOf } from "../support.ts";

/** Opening a message in Teams, and taking it away. */

const AT = "2026-11-20T09:00:00.000Z";
const SENT: Kept = [aPost("p", AT), aDelivery("p", AT, "sent", { message: "1700000000000" })];
const ask = (question: Question, kept: Kept = SENT, as: object = IN_CHAT) =>
  answerQuestion(question, someContext({ ...as, entered: storeOf(...kept) }));
const STANDING = { v: 1, kind: "geplaatst", post: "p" } as const;
const REMOVE = { v: 1, kind: "verwijder", post: "p" } as const;
const BRAM = { ...IN_CHANNEL, asker: { ...ANNA, id: "bram" } };
const actionsOf = (answer: ReturnType<typeof ask>) => answer.cards[0].content.actions as { title: string; type: string; url?: string }[];

describe("a message that arrived", () => {
  it("can be opened and removed from its confirmation", () => {
    const [open, ...others] = actionsOf(ask(STANDING));
    expect(open).toMatchObject({ type: "Action.OpenUrl", title: "Open bericht" });
    expect(others.map(({ title }) => title)).toEqual(["Verwijder", "Ook in een ander kanaal", "Berichten"]);
  });
  it("can be pressed in the list of berichten", () => {
    const card = JSON.stringify(answerText("berichten", someContext({ ...IN_CHAT, entered: storeOf(...SENT) })).cards[0].content);
    expect(card).toContain(JSON.stringify(STANDING));
  });
  it.each(["verwijder het bericht", "verwijder mijn bericht", "open bericht", "bericht verwijderen"])("“%s” leads to the list", (text) =>
    expect(textOf(answerText(text, someContext({ ...IN_CHAT, entered: storeOf(...SENT) })))).toContain("Laatste berichten"),
  );
  it("that came from an earlier version, without an id, can be neither", () =>
    expect(actionsOf(ask(STANDING, [aPost("p", AT), aDelivery("p", AT, "sent")])).map(({ title }) => title)).toEqual([
      "Het antwoord",
      "Ook in een ander kanaal",
      "Berichten",
    ]));
});

describe("the address of a message", () => {
  const linkOf = (...given: Parameters<typeof messageLink>) => new URL(messageLink(...given) ?? "about:blank");
  it("of a channel names the channel, the message, the team and the tenant", () => {
    const place = { ...DIRECTIE.place, team: { id: "19:team", name: "Team", group: "4f9c" } };
    const link = linkOf(place, "17");
    expect(link.origin + link.pathname).toBe(`https://teams.microsoft.com/l/message/${encodeURIComponent(place.conversationId)}/17`);
    expect(Object.fromEntries(link.searchParams)).toEqual({ tenantId: "tenant", groupId: "4f9c", parentMessageId: "17" });
  });
  it("of a group chat says that it is a chat", () =>
    expect(linkOf({ ...channelPlace("Overleg"), scope: "groupChat" }, "17").searchParams.get("context")).toBe('{"contextType":"chat"}'));
  it("of a personal chat there is none: that is where one reads", () => expect(messageLink(PERSONAL, "17")).toBeUndefined());
});

describe("taking a message away", () => {
  it("is asked first, and says what and where", () => {
    const answer = ask(REMOVE);
    expect(answer.effects).toEqual([]);
    expect(textOf(answer)).toContain("Verwijderen uit Bedrijfsvoering Peelregio › Directie?");
    expect(textOf(answer)).toContain("Samenvatting Senzer 2020");
    expect(actionsOf(answer).map(({ title }) => title)).toEqual(["Verwijder voor iedereen", "Laat staan"]);
  });
  it("is kept before it is done", () => {
    const answer = ask({ ...REMOVE, akkoord: true });
    expect(answer.effects).toMatchObject([{ kind: "store", record: { kind: "delivery", data: { post: "p", state: "removing" } } }]);
    expect(answer.confirmedBy).toEqual(STANDING);
  });
  it("is for who posted it alone", () => {
    for (const question of [REMOVE, { ...REMOVE, akkoord: true } as const]) {
      const answer = ask(question, SENT, BRAM);
      expect(answer.effects).toEqual([]);
      expect(textOf(answer)).toContain("Dit bericht kunt u niet verwijderen");
    }
    expect(actionsOf(ask(STANDING, SENT, BRAM)).map(({ title }) => title)).not.toContain("Verwijder");
  });
  it("of a subscription's is for who made that", () => {
    const kept: Kept = [
      aSubscription("s", AT),
      aPost("p", AT, { subscription: "s" }, "systeem"),
      aDelivery("p", AT, "sent", { message: "17" }),
    ];
    expect(textOf(ask(REMOVE, kept))).toContain("Verwijderen uit");
    expect(textOf(ask(REMOVE, kept, BRAM))).toContain("Dit bericht kunt u niet verwijderen");
  });
  it("of somebody who was forgotten is for nobody", () =>
    expect(textOf(ask(REMOVE, [aPost("p", AT, {}, "gewist"), aDelivery("p", AT, "sent", { message: "17" })], IN_CHANNEL))).toContain(
      "Dit bericht kunt u niet verwijderen",
    ));
  it("of what nobody knows says so", () => expect(ask({ ...REMOVE, post: "q" }).outcome).toBe("refusal"));
  it.each(["removing", "removed", "uncertain", "failed"] as const)("of what is %s does nothing more", (state) => {
    const answer = ask({ ...REMOVE, akkoord: true }, [...SENT, aDelivery("p", AT, state)]);
    expect(answer.effects).toEqual([]);
  });
  it("tells when it is gone, and offers another channel", () => {
    const answer = ask(STANDING, [...SENT, aDelivery("p", AT, "removed")]);
    expect(textOf(answer)).toContain("✔ Verwijderd uit Bedrijfsvoering Peelregio › Directie");
    expect(actionsOf(answer).map(({ title }) => title)).toEqual(["Ook in een ander kanaal", "Berichten"]);
  });
});
