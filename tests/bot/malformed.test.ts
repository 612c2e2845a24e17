import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import { type Bot, startBot, startGuarded } from "./bot.ts";

/** What no client should send, over real HTTP. Whatever it is, nothing is said about how we or the SDK read it. */

let bot: Bot;
let guarded: Pick<Bot, "post" | "close">;
beforeAll(async () => {
  bot = await startBot();
  guarded = await startGuarded(bot);
});
afterAll(async () => {
  await guarded.close();
  await bot.close();
});
beforeEach(() => {
  bot.connector.received.length = 0;
  vi.spyOn(sink, "write").mockImplementation(() => {});
});

const LONG = "x".repeat(60_000);
/** Half of a character: no address can be made of it. */
const HALF = "\ud800";
const question = (given: Record<string, unknown>) => bot.activity({ text: "vangnet Asten 2020", ...given });
const outcomeOf = async (body: unknown, way: Pick<Bot, "post"> = bot) => {
  const response = await way.post(body);
  return { status: response.status, body: await response.text(), answers: bot.connector.received.length };
};

const conversation = (given: Record<string, unknown>) => ({ conversation: { id: "gesprek", ...given } });
const from = (given: Record<string, unknown>) => ({ from: { id: "29:vrager", ...given } });

describe("a body that is no activity is refused", () => {
  it.each(["", "null", "5", '"tekst"', "[]", "[{}]", "{", "{}", `${"[".repeat(100_000)}`, `${"[".repeat(50_000)}${"]".repeat(50_000)}`])(
    "%.20s",
    async (body) => expect(await outcomeOf(body)).toEqual({ status: 400, body: "", answers: 0 }),
  );
});

describe("what is needed must have its shape", () => {
  it.each<[string, Record<string, unknown>]>([
    ["no type", { type: undefined }],
    ["a type that is a number", { type: 5 }],
    ["an empty type", { type: "" }],
    ["a long type", { type: LONG }],
    ["an id that is a number", { id: 7 }],
    ["an id that is an object", { id: {} }],
    ["a long id", { id: LONG }],
    ["an id with half a character", { id: HALF }],
    ["a text that is a list", { text: ["vangnet"] }],
    ["a text that is too long", { text: LONG }],
    ["a timestamp that is a number", { timestamp: 5 }],
    ["no channel id", { channelId: undefined }],
    ["a channel id that is an object", { channelId: {} }],
    ["no service address", { serviceUrl: undefined }],
    ["a service address that is a list", { serviceUrl: ["https://a.nl"] }],
    ["a service address without a host", { serviceUrl: "https://" }],
    ["a service address that is half one", { serviceUrl: "http:a.nl" }],
    ["a service address on a port that is none", { serviceUrl: "http://a.nl:99999" }],
    ["a service address of another protocol", { serviceUrl: "file:///etc/passwd" }],
    ["a service address with a space", { serviceUrl: " http://127.0.0.1:1" }],
    ["a long service address", { serviceUrl: `http://a.nl/${LONG}` }],
    ["no sender", { from: undefined }],
    ["a sender that is nobody", { from: null }],
    ["a sender that is a text", { from: "29:vrager" }],
    ["a sender without an id", { from: {} }],
    ["a sender with an empty id", from({ id: "" })],
    ["a sender whose id is a number", from({ id: 29 })],
    ["a sender whose id is half a character", from({ id: HALF })],
    ["a directory id that is a number", from({ aadObjectId: 5 })],
    ["a directory id that is empty", from({ aadObjectId: "" })],
    ["a long directory id", from({ aadObjectId: LONG })],
    ["no conversation", { conversation: undefined }],
    ["a conversation that is a text", { conversation: "gesprek" }],
    ["a conversation whose id is a list", conversation({ id: ["gesprek"] })],
    ["a conversation with half a character", conversation({ id: `a${HALF}` })],
    ["a long conversation id", conversation({ id: LONG })],
    ["a conversation type that is a number", conversation({ conversationType: 1 })],
    ["a group that is a text", conversation({ isGroup: "ja" })],
    ["a group that is a number", conversation({ isGroup: 1 })],
    ["no recipient", { recipient: undefined }],
    ["a recipient that is a list", { recipient: [] }],
    ["a recipient whose id is an object", { recipient: { id: {} } }],
    ["channel data that is a text", { channelData: "team" }],
    ["channel data that is a number", { channelData: 5 }],
    ["channel data that is true", { channelData: true }],
    ["a team that is a text", { channelData: { team: "19:team" } }],
    ["a team without an id", { channelData: { team: { name: "Sociaal domein" } } }],
    ["a team whose id is a number", { channelData: { team: { id: 19 } } }],
    ["a team whose id is half a character", { channelData: { team: { id: HALF } } }],
    ["a long team id", { channelData: { team: { id: LONG } } }],
    ["a channel that is a number", { channelData: { channel: 19 } }],
    ["a channel whose id is an object", { channelData: { channel: { id: {} } } }],
    ["an action that is a number", { type: "installationUpdate", action: 5 }],
    ["an action that is an object", { type: "installationUpdate", action: { add: true } }],
    ["a long action", { type: "installationUpdate", action: LONG }],
    [
      "a removed channel whose id is a number",
      { type: "conversationUpdate", channelData: { eventType: "channelDeleted", channel: { id: 5 } } },
    ],
    ["an invoke whose name is a number", { type: "invoke", name: 5 }],
    ["an invoke with a long name", { type: "invoke", name: LONG }],
  ])("%s", async (_what, given) => {
    for (const way of [bot, guarded]) expect(await outcomeOf(question(given), way)).toEqual({ status: 400, body: "", answers: 0 });
    expect(sink.write).toHaveBeenCalled();
  });
});

describe("what is only nice to have is left out, and the question answered", () => {
  it.each<[string, Record<string, unknown>]>([
    ["names that are numbers", { ...from({ name: 5 }), ...conversation({ name: 5 }), recipient: { id: "28:bot", name: 5 } }],
    ["names that are long", { ...from({ name: LONG }), ...conversation({ name: LONG }), recipient: { id: "28:bot", name: LONG } }],
    ["names with half a character", { ...from({ name: HALF }), ...conversation({ name: HALF }) }],
    ["a tenant that is an object", conversation({ tenantId: {} })],
    ["names of team and channel that are lists", { channelData: { team: { id: "19:t", name: [] }, channel: { id: "19:c", name: [] } } }],
    ["an event that is a number", { channelData: { eventType: 5 } }],
    ["channel data of others", { channelData: { tenant: 5, meeting: "x", settings: [], onBehalfOf: {} } }],
    ["attachments that are a text", { text: "", attachments: "kaart" }],
    ["attachments that are an object", { text: "", attachments: {} }],
    ["an attachment that is nothing", { text: "", attachments: [null] }],
    ["an attachment that is a text", { text: "", attachments: ["kaart"] }],
    ["an attachment whose type is a number", { text: "", attachments: [{ contentType: 5 }] }],
    ["a language that is a number", { locale: 5 }],
    ["a way of answering that is a number", { deliveryMode: 5 }],
    ["roles and properties that are texts", { ...from({ role: 5, properties: "x" }), ...conversation({ role: {}, properties: 5 }) }],
    ["mentions and members that are none", { entities: [null], membersAdded: "x", reactionsAdded: 5, suggestedActions: 5, relatesTo: "x" }],
    ["a name of its own making", { "": 1, constructor: 5, toString: {}, hasOwnProperty: null }],
    ["a value beside a text", { value: 5 }],
    ["text with half a character", { text: `vangnet Asten 2020 ${HALF}` }],
    [
      "nothing where something may be absent",
      {
        ...from({ name: null, aadObjectId: null }),
        ...conversation({ name: null, tenantId: null, isGroup: null, conversationType: null }),
        ...{ id: null, timestamp: null, channelData: null, action: null, name: null, attachments: null, value: null, locale: null },
      },
    ],
    ["channel data with nothing in it", { channelData: { team: null, channel: null, eventType: null } }],
  ])("%s", async (_what, given) => {
    expect(await outcomeOf(question(given), guarded)).toEqual({ status: 401, body: "", answers: 0 });
    expect(await outcomeOf(question(given))).toEqual({ status: 200, body: "", answers: 1 });
  });

  it("a value that is as deep as it goes", async () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const body = JSON.stringify(question({ value: "DIEP" })).replace('"DIEP"', deep);
    expect(await outcomeOf(body)).toEqual({ status: 200, body: "", answers: 1 });
  });

  it("a name that would change what objects are", async () => {
    const body = JSON.stringify(question({ channelData: "ANDERS" })).replace(
      '"ANDERS"',
      '{"__proto__":{"team":{"id":5}},"team":{"id":"19:t"}}',
    );
    expect(await outcomeOf(body)).toEqual({ status: 200, body: "", answers: 1 });
    expect("team" in {}).toBe(false);
  });
});

describe("a press with something else in it says kindly that the card is old", () => {
  it.each([
    [undefined],
    [null],
    [5],
    ["tekst"],
    [[]],
    [{}],
    [{ action: null }],
    [{ action: 5 }],
    [{ action: "vraag" }],
    [{ action: { verb: 5, data: 5 } }],
    [{ action: { verb: {}, data: [] } }],
    [{ action: { verb: "vraag", data: { vraag: 5, formulier: [] } } }],
  ])("%j", async (value) => {
    const { status, body } = await outcomeOf(bot.activity({ type: "invoke", name: "adaptiveCard/action", value }));
    expect([status, JSON.parse(body).type]).toEqual([200, "application/vnd.microsoft.card.adaptive"]);
    expect(body).toContain("Deze kaart is verouderd");
  });
});
