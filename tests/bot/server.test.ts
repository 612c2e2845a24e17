import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import type { Store } from "../../src/store/store.ts";
import { type Bot, startBot, startGuarded } from "./bot.ts";
import type { Connector } from "./connector.ts";

/** Real HTTP against the real adapter; only Microsoft's connector is a stand-in. */

let bot: Bot;
let store: Store;
let connector: Connector;
let url: string;

beforeAll(async () => {
  bot = await startBot();
  ({ store, connector, url } = bot);
});

afterAll(() => bot.close());

beforeEach(() => {
  connector.received.length = 0;
  vi.spyOn(sink, "write").mockImplementation(() => {});
});

const activity = (given: Record<string, unknown> = {}) => bot.activity(given);
const post = (body: unknown, headers: Record<string, string> = {}) => bot.post(body, headers);

const press = (data: unknown) =>
  activity({ type: "invoke", name: "adaptiveCard/action", value: { action: { type: "Action.Execute", verb: "vraag", data } } });
const replies = async (response: Response) => ((await response.json()) as { activities: { summary: string }[] }).activities;

it("GET /gezond tells that it is up", async () => {
  const response = await fetch(`${url}/gezond`);
  expect([response.status, await response.json()]).toEqual([200, { status: "gezond" }]);
});

it("a message is answered with one card", async () => {
  const [reply, ...more] = await replies(
    await post(activity({ deliveryMode: "expectReplies", text: "<at>Vangnetwijzer</at>&nbsp;vangnet Gemert-Bakel 2020" })),
  );
  expect(reply?.summary).toContain("Nog niet zeker, €\u00a0106.191");
  expect(more).toEqual([]);
});

it.each([
  ["no JSON", "{dit is geen json"],
  ["no object", "[]"],
  ["no type", { text: "vangnet Asten 2020" }],
  [
    "a number as text",
    {
      type: "message",
      channelId: "msteams",
      serviceUrl: "http://127.0.0.1:1",
      from: { id: "a" },
      recipient: { id: "b" },
      conversation: { id: "c" },
      text: 12,
    },
  ],
  [
    "a service address that is none",
    {
      type: "message",
      channelId: "msteams",
      serviceUrl: "file:///etc/passwd",
      from: { id: "a" },
      recipient: { id: "b" },
      conversation: { id: "c" },
    },
  ],
])("an invalid activity (%s) gets 400, a log line and no internal text", async (_what, body) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await response.text()).not.toMatch(/Error|stack|zod|invalid/i);
  expect(sink.write).toHaveBeenCalled();
});

it.each([
  ["a file upload", { "content-type": "multipart/form-data; boundary=x" }],
  ["a compressed body", { "content-encoding": "gzip" }],
])("%s is refused before anybody is known", async (_what, headers) => {
  const response = await post("--x--", headers);
  expect([response.status, await response.text()]).toEqual([415, ""]);
});

it("one long text does not keep the others waiting: it is answered with what to do", async () => {
  const [reply] = await replies(await post(activity({ deliveryMode: "expectReplies", text: "asten ".repeat(4_600) })));
  expect(reply?.summary).toBe("Dat is te lang voor mij");
});

it("a card never confirms what the disk refused", async () => {
  const append = vi.spyOn(store, "append").mockRejectedValueOnce(new Error("schijf vol"));
  const [reply] = await replies(await post(activity({ deliveryMode: "expectReplies", text: "mijn gemeente is Asten" })));
  append.mockRestore();
  expect(reply?.summary).toBe("Er ging iets mis");
});

it("an activity that comes again is answered once", async () => {
  const again = activity({ id: "1", text: "vangnet Asten 2020" });
  await Promise.all([post(again), post(again)]);
  await post(again);
  expect(connector.received).toHaveLength(1);
});

it("an activity that comes again while the first still waits for the disk is answered once", async () => {
  const again = activity({ id: "3", text: "vangnet Asten 2020" });
  const disk = Promise.withResolvers<void>();
  const read = store.snapshot.bind(store);
  const snapshot = vi.spyOn(store, "snapshot").mockImplementationOnce(async (asOf) => {
    const kept = await read(asOf);
    await disk.promise;
    return kept;
  });
  const first = post(again);
  await vi.waitFor(() => expect(snapshot).toHaveBeenCalled());
  await post(again);
  disk.resolve();
  await first;
  snapshot.mockRestore();
  expect(connector.received).toHaveLength(1);
});

it("an edited message is answered anew", async () => {
  await post(activity({ id: "2", text: "vangnet Asten 2020" }));
  await post(
    activity({
      id: "2",
      type: "messageUpdate",
      timestamp: "2026-11-22T12:01:00Z",
      channelData: { eventType: "editMessage" },
      text: "vangnet Deurne 2020",
    }),
  );
  expect(connector.received.map(({ activity: { summary } }) => summary)).toEqual([
    expect.stringContaining("Asten"),
    expect.stringContaining("Deurne"),
  ]);
});

it("a pressed button gives the card that replaces it", async () => {
  const response = await post(press({ vraag: { v: 1, kind: "vangnet", wie: "GM0762", jaar: 2020 } }));
  const body = (await response.json()) as { statusCode: number; value: unknown };
  expect(body.statusCode).toBe(200);
  expect(JSON.stringify(body.value)).toContain("Vangnet Deurne 2020");
});

it.each([[{ vraag: { v: 99, kind: "vangnet" } }], [{}], [undefined], ["tekst"]])(
  "a button of another version (%j) says kindly that the card is old",
  async (data) => {
    const body = await (await post(press(data))).text();
    expect(body).toContain("Deze kaart is verouderd");
  },
);

it("a submit from an old client, without text, is answered too", async () => {
  const [reply] = await replies(
    await post(activity({ deliveryMode: "expectReplies", value: { vraag: { v: 1, kind: "vangnet", wie: "GM0762", jaar: 2020 } } })),
  );
  expect(reply?.summary).toContain("Deurne");
});

it("a press whose answer fails leaves the card as it was, with what was filled in", async () => {
  const form = { v: 1, kind: "formulier", velden: "cijfers", vraag: { v: 1, kind: "vangnet", wie: "GM0344", jaar: 2024, eigen: {} } };
  const snapshot = vi.spyOn(store, "snapshot").mockRejectedValueOnce(new Error("schijf kapot"));
  const response = await post(press({ formulier: form, "budget-2024": "100 mln", "uitgaven-2024": "112 mln" }));
  snapshot.mockRestore();
  expect(await response.json()).toEqual({
    statusCode: 200,
    type: "application/vnd.microsoft.activity.message",
    value: expect.stringContaining("ook wat u invulde"),
  });
});

it("a failing step gives a friendly card and leaves the process up", async () => {
  const snapshot = vi.spyOn(store, "snapshot").mockRejectedValueOnce(new Error("schijf kapot"));
  const [reply] = await replies(await post(activity({ deliveryMode: "expectReplies", text: "vangnet Asten 2020" })));
  snapshot.mockRestore();
  expect(reply?.summary).toBe("Er ging iets mis");
  expect(JSON.stringify(reply)).not.toContain("schijf kapot");
  expect((await fetch(`${url}/gezond`)).status).toBe(200);
});

it("the own municipality is remembered per person, and wiped on request", async () => {
  const say = async (text: string, id = "29:vrager") => {
    const [reply] = await replies(await post(activity({ deliveryMode: "expectReplies", text, from: { id } })));
    return reply?.summary ?? "";
  };
  expect(await say("halen wij het vangnet?")).toBe("Wat is uw gemeente?");
  await say("mijn gemeente is Deurne");
  expect(await say("halen wij het vangnet?")).toContain("Vangnet Deurne 2020");
  expect(await say("halen wij het vangnet?", "29:ander")).toBe("Wat is uw gemeente?");
  await say("wis mijn gegevens");
  expect(await say("halen wij het vangnet?")).toBe("Wat is uw gemeente?");
  expect((await store.snapshot("2026-11-22T12:00:00.000Z")).of("preference")).toEqual([]);
});

it("a follow-up goes on from the last question of this person in this conversation, for half an hour", async () => {
  const say = async (text: string, where = "gesprek") => {
    const [reply] = await replies(await post(activity({ deliveryMode: "expectReplies", text, conversation: { id: where } })));
    return reply?.summary ?? "";
  };
  await say("aandeel Asten 2,2 mln");
  expect(await say("en Deurne?")).toContain("Aandeel Deurne");
  expect(await say("en Deurne?", "ander gesprek")).toContain("Vangnet Deurne");
  await say("aandeel Asten 2,2 mln");
  bot.clock.advance(30 * 60 * 1_000 + 1);
  expect(await say("en Deurne?")).toContain("Vangnet Deurne");
});

it.each([[{}], [{ authorization: "Bearer onzin" }]])("with an app id nobody gets in without a signed token (%j)", async (headers) => {
  const guarded = await startGuarded(bot);
  const response = await guarded.post(activity({ text: "help" }), headers as Record<string, string>);
  await guarded.close();
  expect([response.status, await response.text()]).toEqual([401, ""]);
  expect(connector.received).toEqual([]);
});
