import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import { activeSubscriptions } from "../../src/store/ledger.ts";
import { type Bot, buttonOf, buttonsOf, CHANNEL, inChannel, installInTeam, startBot, TEAM } from "./bot.ts";

let bot: Bot;

beforeEach(async () => {
  vi.spyOn(sink, "write").mockImplementation(() => {});
  bot = await startBot();
});
afterEach(() => bot.close());

const vangnet = { vraag: { v: 1, kind: "vangnet", wie: "GM0762", jaar: 2020 } };
const summaries = () => bot.connector.received.map(({ activity }) => activity.summary);

describe("in a channel", () => {
  it("the answer comes in the thread, with how to go on there; further on in the thread without", async () => {
    await bot.post(bot.activity({ ...inChannel("1"), text: "<at>Vangnetwijzer</at>&nbsp;vangnet Deurne 2020" }));
    await bot.post(bot.activity({ ...inChannel("2", "1"), text: "<at>Vangnetwijzer</at> vangnet Asten 2020" }));
    const [first, second] = bot.connector.received;
    expect([first?.conversation, first?.replyTo]).toEqual([`${CHANNEL};messageid=1`, "1"]);
    expect(JSON.stringify(first?.activity)).toContain("Verder vragen in deze draad? Noem mij dan weer met @.");
    expect(second?.conversation).toBe(`${CHANNEL};messageid=1`);
    expect(JSON.stringify(second?.activity)).not.toContain("Verder vragen");
  });

  it.each([
    "<at>Vangnetwijzer</at> vangnet Deurne 2020",
    "vangnet <at>Vangnetwijzer</at>\n Deurne&nbsp;2020",
    "<at>Vangnetwijzer</at><at>Vangnetwijzer</at> vangnet Deurne 2020",
    '<at id="0">Vangnetwijzer</at> vangnet Deurne 2020\n',
  ])("a mention in any form is heard: %s", async (text) => {
    await bot.post(bot.activity({ ...inChannel("1"), text }));
    expect(summaries()[0]).toContain("Vangnet Deurne 2020");
  });

  it.each(["hoi", "hallo", "help", ""])("“%s” is answered with what one can ask", async (text) => {
    await bot.post(bot.activity({ ...inChannel("1"), text: `<at>Vangnetwijzer</at> ${text}` }));
    expect(summaries()).toEqual(["Wat ik voor u kan uitzoeken"]);
  });

  it("a follow-up stays within its thread", async () => {
    await bot.post(bot.activity({ ...inChannel("1"), text: "aandeel Asten 2,2 mln" }));
    await bot.post(bot.activity({ ...inChannel("2", "1"), text: "en Deurne?" }));
    await bot.post(bot.activity({ ...inChannel("3"), text: "en Deurne?" }));
    expect(summaries().slice(1)).toEqual([expect.stringContaining("Aandeel Deurne"), expect.stringContaining("Vangnet Deurne")]);
  });
});

describe("greeting", () => {
  it("in a personal chat: once, and the install is kept", async () => {
    await bot.post(bot.activity({ type: "installationUpdate", id: "1", action: "add" }));
    expect(summaries()).toEqual(["Vangnetwijzer"]);
    expect(await bot.records("install")).toMatchObject([{ conversationId: "gesprek", scope: "personal", installed: true }]);
  });

  it("in a team: to who added it, in the personal chat", async () => {
    await installInTeam(bot);
    const [greeting, ...more] = bot.connector.received;
    expect([greeting?.conversation, more]).toEqual(["chat:29:vrager", []]);
    expect(JSON.stringify(greeting?.activity)).toContain("het team Sociaal domein");
  });

  it("in a team whose member cannot be reached: in the channel", async () => {
    bot.connector.behaveOpening = () => ({ status: 403 });
    await installInTeam(bot);
    expect(bot.connector.received.map(({ conversation }) => conversation)).toEqual([TEAM]);
  });

  it("not for each new member, not for an update of the app, not twice", async () => {
    await installInTeam(bot);
    const there = {
      conversation: { id: TEAM, conversationType: "channel" },
      channelData: { team: { id: TEAM }, eventType: "teamMemberAdded" },
    };
    await bot.post(bot.activity({ ...there, type: "conversationUpdate", id: "2", membersAdded: [{ id: "29:nieuw" }] }));
    await bot.post(bot.activity({ ...there, type: "installationUpdate", id: "3", action: "add-upgrade" }));
    await bot.post(bot.activity({ ...there, type: "installationUpdate", id: "4", action: "add" }));
    expect(bot.connector.received).toHaveLength(1);
  });

  it("again when the app was taken away in between", async () => {
    for (const [id, action] of [
      ["1", "add"],
      ["2", "remove"],
      ["3", "add"],
    ])
      await bot.post(bot.activity({ type: "installationUpdate", id, action }));
    expect(summaries()).toEqual(["Vangnetwijzer", "Vangnetwijzer"]);
  });
});

describe("in a group chat", () => {
  const inGroup = { conversation: { id: "19:groep@thread.v2", conversationType: "groupChat", isGroup: true, name: "Begroting" } };

  it("all are greeted at once, with how the assistant hears them", async () => {
    await bot.post(bot.activity({ ...inGroup, type: "installationUpdate", id: "1", action: "add" }));
    expect(bot.connector.received.map(({ conversation }) => conversation)).toEqual(["19:groep@thread.v2"]);
    expect(JSON.stringify(bot.connector.received[0]?.activity)).toContain("Noem mij met @");
  });

  it("a mention is answered there, without a hint about threads", async () => {
    await bot.post(bot.activity({ ...inGroup, id: "2", text: "<at>Vangnetwijzer</at> vangnet Deurne 2020" }));
    expect(summaries()[0]).toContain("Vangnet Deurne 2020");
    expect(JSON.stringify(bot.connector.received[0]?.activity)).not.toContain("draad");
  });
});

it("a button on a card of before a restart works, in place", async () => {
  await bot.post(bot.activity({ id: "1", text: "vangnet Gemert-Bakel 2020" }));
  const region = buttonOf(bot.connector.received[0]?.activity, "Regio");
  const afterwards = await startBot();
  const { type, value } = await afterwards.press(region);
  await afterwards.close();
  expect(type).toBe("application/vnd.microsoft.card.adaptive");
  expect(JSON.stringify(value)).toContain("Vangnet Senzer 2020");
});

describe("buttons on a post", () => {
  it("leave the post as it is: the reader gets the answer in the personal chat", async () => {
    const response = await bot.press(vangnet, inChannel("9"), "eigen");
    expect(response).toMatchObject({ type: "application/vnd.microsoft.activity.message", value: "Het antwoord staat in uw chat met mij" });
    expect(bot.connector.received.map(({ conversation, activity }) => [conversation, activity.summary])).toEqual([
      ["chat:29:vrager", expect.stringContaining("Vangnet Deurne 2020")],
    ]);
  });

  it("are gone on from in that chat, where the answer can be shared", async () => {
    await bot.post(bot.activity({ type: "installationUpdate", id: "1", action: "add" }));
    await bot.press({ vraag: { v: 1, kind: "vangnet", wie: "GM0762", jaar: 2019 } }, inChannel("9"), "eigen");
    await bot.press(vangnet, inChannel("9"), "eigen");
    expect(buttonsOf(bot.connector.received.at(-1)?.activity).map(({ title }) => title)).toContain("Deel");
    await bot.post(bot.activity({ id: "2", text: "en Asten?" }));
    expect(summaries().at(-1)).toContain("Vangnet Asten 2020");
  });

  it("where that chat cannot be opened: in the thread", async () => {
    bot.connector.behaveOpening = () => ({ status: 403 });
    const response = await bot.press(vangnet, inChannel("9"), "eigen");
    expect(response.value).toBe("Het antwoord staat in deze draad");
    expect(bot.connector.received.map(({ conversation }) => conversation)).toEqual([`${CHANNEL};messageid=9`]);
  });

  it("that may have arrived in that chat is not told in the thread as well", async () => {
    bot.connector.behave = () => "drop-after";
    await bot.press(vangnet, inChannel("9"), "eigen");
    expect(bot.connector.received.map(({ conversation }) => conversation)).toEqual(["chat:29:vrager"]);
  });

  it("do not keep Teams waiting when that takes long", async () => {
    bot.connector.behave = () => "hang";
    const pressed = bot.press(vangnet, inChannel("9"), "eigen");
    await bot.clock.someoneWaits(4_000);
    bot.clock.advance(4_000);
    expect((await pressed).value).toBe("Het antwoord komt eraan, in uw chat met mij");
  });

  it("from an old client that submits: a reply in the thread", async () => {
    await bot.post(bot.activity({ ...inChannel("9"), value: vangnet }));
    expect(summaries()[0]).toContain("Vangnet Deurne 2020");
  });
});

describe("an answer that takes long", () => {
  it("shows that it is being made", async () => {
    await installInTeam(bot);
    bot.connector.hangsRosters = true;
    const answered = bot.post(bot.activity({ id: "1", text: "plaats samenvatting 2020" }));
    await bot.clock.someoneWaits(1_000);
    const sign = bot.connector.next("gesprek");
    bot.clock.advance(1_000);
    expect((await sign).activity.type).toBe("typing");
    bot.clock.advance(5_000);
    await answered;
    expect(summaries().at(-1)).toBe("De kanalen zijn nu niet op te halen");
  });
});

describe("sending an answer", () => {
  it("waits as long as Teams asks, and sends once more", async () => {
    const [refuse, ...rest] = [{ status: 429, retryAfter: 3 }, "accept" as const];
    const next = [refuse, ...rest];
    bot.connector.behave = () => next.shift() ?? "accept";
    const answered = bot.post(bot.activity({ id: "1", text: "vangnet Deurne 2020" }));
    await bot.clock.someoneWaits(3_000);
    expect(bot.connector.received).toEqual([]);
    bot.clock.advance(3_000);
    await answered;
    expect(summaries()).toHaveLength(1);
  });

  it("whose answer is lost is not sent again, and Teams is not asked to", async () => {
    bot.connector.behave = () => "drop-after";
    const response = await bot.post(bot.activity({ id: "1", text: "vangnet Deurne 2020" }));
    expect([response.status, bot.connector.attempts, bot.connector.received.length]).toEqual([200, 1, 1]);
  });
});

it("an answer that the disk does not take note of is not given again", async () => {
  const append = vi.spyOn(bot.store, "append").mockRejectedValue(new Error("schijf vol"));
  const again = () => bot.post(bot.activity({ id: "1", text: "vangnet Deurne 2020" }));
  expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
  append.mockRestore();
  expect(summaries()).toHaveLength(1);
});

it("a channel that does not say that it is one is no personal chat", async () => {
  const { conversation, ...channel } = inChannel("1");
  const { conversationType: _, ...untyped } = conversation;
  await bot.post(bot.activity({ ...channel, conversation: untyped, text: "plaats samenvatting 2020" }));
  expect(summaries()[0]).toContain("eigen chat");
});

describe("posting to a channel", () => {
  const say = async (text: string, given: Record<string, unknown> = {}) => {
    await bot.post(bot.activity({ id: `tekst-${text}`, text, ...given }));
    return bot.connector.received.at(-1)?.activity.attachments?.[0]?.content;
  };

  it("choose, look, post: one new thread with who posted it, and a confirmation", async () => {
    await installInTeam(bot);
    const choice = await say("plaats samenvatting 2020");
    const preview = (await bot.press(buttonOf(choice, "Directie"))).value;
    expect(JSON.stringify(preview)).toContain("Voorbeeld");
    const before = bot.connector.received.length;
    const confirmation = (await bot.press(buttonOf(preview, "Plaatsen"))).value;
    const posted = bot.connector.received.slice(before);
    expect(posted.map(({ conversation, newThread }) => [conversation, newThread])).toEqual([[CHANNEL, true]]);
    const card = posted[0]?.activity.attachments?.[0]?.content;
    expect(JSON.stringify(card)).toContain("Geplaatst door Anna de Vries");
    expect(new Set(buttonsOf(card).map(({ verb }) => verb))).toEqual(new Set(["eigen"]));
    expect(JSON.stringify(confirmation)).toContain("Geplaatst in Sociaal domein › Directie");
  });

  it("open it, or take it away: by who posted it alone, and only after being asked", async () => {
    await installInTeam(bot);
    const posted = (await bot.press(buttonOf(await say("plaats samenvatting 2020 in Directie"), "Plaatsen"))).value;
    const [message] = bot.connector.received.filter(({ conversation }) => conversation === CHANNEL);
    expect(JSON.stringify(posted)).toContain(`https://teams.microsoft.com/l/message/${encodeURIComponent(CHANNEL)}/${message?.id}`);
    const remove = buttonOf(posted, "Verwijder");
    const byAnother = (await bot.press(remove, { from: { id: "29:bram", aadObjectId: "bram", name: "Bram" } })).value;
    expect(JSON.stringify(byAnother)).not.toContain("Verwijder voor iedereen");
    const sure = (await bot.press(remove)).value;
    expect(bot.connector.removed).toEqual([]);
    const done = (await bot.press(buttonOf(sure, "Verwijder voor iedereen"))).value;
    expect(JSON.stringify(done)).toContain("Verwijderd uit Sociaal domein › Directie");
    expect(bot.connector.removed.map(({ id }) => id)).toEqual([message?.id]);
  });

  it("pressing twice, or in two windows, posts once", async () => {
    await installInTeam(bot);
    const preview = await say("plaats samenvatting 2020 in Directie");
    const agree = buttonOf(preview, "Plaatsen");
    await Promise.all([bot.press(agree), bot.press(agree)]);
    await bot.press(agree);
    expect(bot.connector.received.filter(({ conversation }) => conversation === CHANNEL)).toHaveLength(1);
  });

  it("only channels of teams whose roster has the asker are offered, at the post itself too", async () => {
    await installInTeam(bot);
    const preview = await say("plaats samenvatting 2020 in Directie");
    bot.connector.teams.get(TEAM)?.members.pop();
    expect(JSON.stringify(await say("plaats samenvatting 2020"))).not.toContain("Directie");
    await bot.press(buttonOf(preview, "Plaatsen"));
    expect(bot.connector.received.filter(({ conversation }) => conversation === CHANNEL)).toEqual([]);
  });

  it("a team that does not answer does not hide the channels of the others", async () => {
    await installInTeam(bot);
    const other = { id: "19:weg@thread.tacv2", name: "Weg" };
    await bot.post(
      bot.activity({
        type: "installationUpdate",
        id: "andere",
        action: "add",
        conversation: { id: other.id, conversationType: "channel", isGroup: true },
        channelData: { team: other },
      }),
    );
    bot.connector.teams.set(other.id, { members: ["29:vrager"], channels: undefined as unknown as [] });
    expect(JSON.stringify(await say("plaats samenvatting 2020"))).toContain("Directie");
  });

  it("a post whose answer is lost is called uncertain, and goes again only when asked", async () => {
    await installInTeam(bot);
    const preview = await say("plaats samenvatting 2020 in Directie");
    bot.connector.behave = () => "drop-after";
    const told = (await bot.press(buttonOf(preview, "Plaatsen"))).value;
    expect(JSON.stringify(told)).toContain("Onzeker");
    bot.connector.behave = () => "accept";
    await bot.services.postRoom.tick();
    expect(bot.connector.received.filter(({ conversation }) => conversation === CHANNEL)).toHaveLength(1);
    await bot.press(buttonOf(told, "Opnieuw versturen"));
    expect(bot.connector.received.filter(({ conversation }) => conversation === CHANNEL)).toHaveLength(2);
  });

  it("a post that takes longer than who waits is told of afterwards", async () => {
    await installInTeam(bot);
    const preview = await say("plaats samenvatting 2020 in Directie");
    const next = [{ status: 429, retryAfter: 60 }];
    bot.connector.behave = () => next.shift() ?? "accept";
    const told = bot.press(buttonOf(preview, "Plaatsen"));
    await bot.clock.someoneWaits(60_000);
    bot.clock.advance(4_000);
    expect(JSON.stringify((await told).value)).toContain("Wordt geplaatst");
    const afterwards = bot.connector.next("gesprek");
    bot.clock.advance(60_000);
    expect(JSON.stringify((await afterwards).activity)).toContain("Geplaatst in Sociaal domein › Directie");
  });
});

describe("subscriptions", () => {
  const subscribe = () => bot.post(bot.activity({ ...inChannel("1"), text: "abonneer samenvatting elke maandag 9:00" }));

  it("are kept with the names of channel and team, and confirmed with the first time", async () => {
    await installInTeam(bot);
    await subscribe();
    expect(await bot.records("subscription")).toMatchObject([
      {
        place: { conversationId: CHANNEL, name: "Directie", team: { id: TEAM, name: "Sociaal domein" } },
        rooster: { dagen: [1], tijd: "09:00" },
      },
    ]);
    expect(JSON.stringify(bot.connector.received.at(-1)?.activity)).toContain("maandag 23 november 2026 om 9.00 uur");
  });

  it("that Teams asks for twice are made once", async () => {
    await installInTeam(bot);
    await Promise.all([subscribe(), subscribe()]);
    await subscribe();
    expect(await bot.records("subscription")).toHaveLength(1);
  });

  it.each([
    [
      "the app is taken out of the team",
      {
        type: "installationUpdate",
        id: "8",
        action: "remove",
        conversation: { id: TEAM, conversationType: "channel" },
        channelData: { team: { id: TEAM } },
      },
    ],
    [
      "the channel is removed",
      {
        type: "conversationUpdate",
        id: "8",
        conversation: { id: TEAM, conversationType: "channel" },
        channelData: { team: { id: TEAM }, channel: { id: CHANNEL }, eventType: "channelDeleted" },
      },
    ],
  ])("end when %s, and who made them is told", async (_what, event) => {
    await installInTeam(bot);
    await subscribe();
    const told = bot.connector.next("chat:29:vrager");
    await bot.post(bot.activity(event));
    expect(await bot.records("ending")).toHaveLength(1);
    expect(JSON.stringify((await told).activity)).toContain("Directie");
  });
});

it("forgetting somebody takes the name off what was made in channels, and ends what comes in the own chat", async () => {
  await installInTeam(bot);
  await bot.post(bot.activity({ type: "installationUpdate", id: "0", action: "add" }));
  await bot.post(bot.activity({ ...inChannel("1"), text: "abonneer samenvatting elke maandag 9:00" }));
  await bot.post(bot.activity({ id: "2", text: "abonneer termijnen" }));
  await bot.post(bot.activity({ id: "3", text: "wis mijn gegevens" }));
  const kept = await bot.store.snapshot(bot.clock.now().toISOString());
  for (const kind of ["subscription", "install"] as const) expect(JSON.stringify(kept.of(kind))).not.toMatch(/Anna|29:vrager/);
  expect(activeSubscriptions(kept).map(({ record }) => record.data.wat)).toEqual(["samenvatting"]);
});

describe("searching while a message is written", () => {
  const search = async (parameters: unknown) => {
    const given = { type: "invoke", name: "composeExtension/query", value: { commandId: "zoek", parameters } };
    return ((await (await bot.post(bot.activity(given))).json()) as { composeExtension: Record<string, unknown> }).composeExtension;
  };

  it("gives a list with for each result the card that goes into the message", async () => {
    const result = await search([{ name: "vraag", value: "gemert 2020" }]);
    expect(result).toMatchObject({ type: "result", attachmentLayout: "list" });
    const [first] = result.attachments as { preview: { content: { title: string } }; content: object }[];
    expect(first?.preview.content.title).toBe("Gemert-Bakel 2020");
    expect(JSON.stringify(first?.content)).toContain("106.191");
    expect(buttonsOf(first?.content)).toEqual([]);
  });

  it("hears a client that does not name its parameter", async () =>
    expect(await search([{ value: "gemert 2020" }])).toMatchObject({
      attachments: [{ preview: { content: { title: "Gemert-Bakel 2020" } } }],
    }));

  it("a message with such a card and no words is no question", async () => {
    const card = { contentType: "application/vnd.microsoft.card.adaptive", content: {} };
    await bot.post(bot.activity({ id: "1", text: '<span class="inline-compose-card" data-id="1"></span>', attachments: [card] }));
    expect(bot.connector.received).toEqual([]);
  });

  it("says what to type when nothing is found", async () =>
    expect(await search([{ name: "vraag", value: "qqqqq" }])).toMatchObject({
      type: "message",
      text: expect.stringContaining("bijvoorbeeld"),
    }));

  it.each([[[{ name: "initialRun", value: "true" }]], [undefined], ["tekst"], [[null]]])("opens with something: %j", async (parameters) =>
    expect(await search(parameters)).toMatchObject({ type: "result" }),
  );
});
