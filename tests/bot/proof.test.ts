import { createHmac } from "node:crypto";
import { exportSPKI } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import { openDoor } from "../../src/bot/sdk/door.ts";
import { teamsLogic } from "../../src/bot/teams.ts";
import { type HandClock, handClock } from "../time/clock.ts";
import { type Bot, HEALTH, NOW, startBot } from "./bot.ts";
import { type KeyServer, makeKey, startKeyServer } from "./key-server.ts";

/** Token shapes over real HTTP, with keys from a server on this machine: who gets in, and what the log says of who does not. */

const APP = "11111111-1111-4111-8111-111111111111";
const TENANT = "22222222-2222-4222-8222-222222222222";
const OTHER = "33333333-3333-4333-8333-333333333333";
const ISSUER = "https://api.botframework.com";
const SECONDS = Date.parse(NOW) / 1_000;

type Key = Awaited<ReturnType<typeof makeKey>>;
type Claims = Record<string, unknown>;

let bot: Bot;
let keyServer: KeyServer;
let key: Key;
let stranger: Key;
let small: Key;
let guarded: { post: (token: string | undefined, given?: Claims) => Promise<Response>; close: () => Promise<void>; clock: HandClock };
let lines: string[];

/** Another way in to the same assistant, with a cold cache of keys. */
async function openGuarded(metadata = keyServer.metadata) {
  const clock = handClock(NOW);
  const admission = { appId: APP, issuers: [ISSUER], tenants: [TENANT], metadata };
  const door = openDoor({ credentials: {}, admission }, { pace: bot.services.pace, clock, metrics: bot.services.metrics });
  const server = door.serve({ host: "127.0.0.1", port: 0 }, teamsLogic(bot.services), HEALTH);
  const url = `http://127.0.0.1:${await server.listen()}`;
  let sent = 0;
  return {
    clock,
    close: () => server.stop(),
    post: (authorization: string | undefined, given: Claims = {}) => {
      sent += 1;
      const activity = {
        ...bot.activity({ text: "help", deliveryMode: "expectReplies", id: `${url}-${sent}` }),
        conversation: { id: "gesprek", conversationType: "personal", tenantId: TENANT },
        channelData: { tenant: { id: TENANT } },
        ...given,
      };
      return fetch(`${url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
        body: JSON.stringify(activity),
      });
    },
  };
}

const claims = (given: Claims = {}): Claims => {
  const all = { iss: ISSUER, aud: APP, exp: SECONDS + 3_600, nbf: SECONDS - 60, serviceurl: bot.connector.url, ...given };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
const bearer = async (given: Claims = {}, header: Claims = {}, by: Key = key) => `Bearer ${await by.sign(claims(given), header)}`;
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
const unsigned = (header: unknown, payload: unknown, signature = "") => `Bearer ${encode(header)}.${encode(payload)}.${signature}`;

beforeAll(async () => {
  bot = await startBot();
  keyServer = await startKeyServer();
  [key, stranger, small] = await Promise.all([makeKey("sleutel"), makeKey("sleutel"), makeKey("klein", ["msteams"], 2_048)]);
  keyServer.publish([key.published, { ...small.published, n: String(small.published.n).slice(0, 170) }]);
  guarded = await openGuarded();
});
afterAll(async () => {
  await guarded.close();
  await keyServer.close();
  await bot.close();
});
beforeEach(() => {
  lines = [];
  vi.spyOn(sink, "write").mockImplementation((line: string) => void lines.push(line));
});

/** The status with an empty body, and one log line with a reason that holds nothing of the token. */
async function expectRefused(response: Response, status: number, token: string | undefined) {
  expect([response.status, await response.text()]).toEqual([status, ""]);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({
    event: "activity-refused",
    status,
    reason: expect.any(String),
    activity: expect.any(String),
  });
  for (const part of (token ?? "").replace("Bearer ", "").split(".")) if (part.length > 12) expect(lines[0]).not.toContain(part);
}

describe("who gets in", () => {
  it.each<[string, () => Promise<string>]>([
    ["a right token", () => bearer()],
    ["expired for four minutes", () => bearer({ exp: SECONDS - 240 })],
    ["valid for ten years", () => bearer({ exp: SECONDS + 315_360_000 })],
    ["issued in an hour", () => bearer({ iat: SECONDS + 3_600 })],
    ["with our own tid", () => bearer({ tid: TENANT })],
  ])("%s", async (_shape, token) => {
    const response = await guarded.post(await token());
    expect(response.status).toBe(200);
    expect(((await response.json()) as { activities: unknown[] }).activities).toHaveLength(1);
  });
});

describe("who does not", () => {
  const rs256 = { alg: "RS256", kid: "sleutel", typ: "JWT" };
  const hmac = async () => {
    const input = `${encode({ alg: "HS256", kid: "sleutel" })}.${encode(claims())}`;
    const pem = await exportSPKI(key.publicKey);
    return `Bearer ${input}.${createHmac("sha256", pem).update(input).digest("base64url")}`;
  };
  const tampered = async () => {
    const [header, , signature] = (await bearer()).replace("Bearer ", "").split(".");
    return `Bearer ${header}.${encode(claims({ exp: SECONDS + 999 }))}.${signature}`;
  };

  it.each<[string, () => Promise<string | undefined>]>([
    ["no header", async () => undefined],
    ["an empty header", async () => ""],
    ["junk", async () => "junk"],
    ["junk a.b.c", async () => "Bearer a.b.c"],
    ["the Basic scheme", async () => "Basic dTpw"],
    ["bearer in lower case", async () => (await bearer()).replace("Bearer", "bearer")],
    ["two spaces", async () => (await bearer()).replace("Bearer ", "Bearer  ")],
    ["expired for an hour", () => bearer({ exp: SECONDS - 3_600 })],
    ["no exp", () => bearer({ exp: undefined })],
    ["exp as a text", () => bearer({ exp: String(SECONDS + 3_600) })],
    ["no nbf", () => bearer({ nbf: undefined })],
    ["valid in an hour", () => bearer({ nbf: SECONDS + 3_600 })],
    ["for another bot", () => bearer({ aud: OTHER })],
    ["no audience", () => bearer({ aud: undefined })],
    ["audience in a list", () => bearer({ aud: [APP] })],
    ["another issuer", () => bearer({ iss: "https://sts.windows.net/x/" })],
    ["no issuer", () => bearer({ iss: undefined })],
    ["issuer as a list", () => bearer({ iss: [ISSUER] })],
    ["issuer as an object", () => bearer({ iss: { a: 1 } })],
    ["an unknown key id", () => bearer({}, { kid: "onbekend" })],
    ["no key id", () => bearer({}, { kid: undefined })],
    ["alg none", async () => unsigned({ alg: "none", kid: "sleutel" }, claims())],
    ["alg None", async () => unsigned({ alg: "None", kid: "sleutel" }, claims())],
    ["alg NONE", async () => unsigned({ alg: "NONE", kid: "sleutel" }, claims(), "x")],
    ["HS256 with the public key", hmac],
    ["another key under the same id", () => bearer({}, {}, stranger)],
    ["another key in the header", () => bearer({}, { jwk: stranger.published }, stranger)],
    ["an address of keys in the header", () => bearer({}, { jku: "https://voorbeeld.nl/keys" }, stranger)],
    ["changed after signing", tampered],
    ["a cut signature", async () => (await bearer()).slice(0, -20)],
    ["another serviceurl", () => bearer({ serviceurl: "https://elders.voorbeeld.nl/" })],
    ["no serviceurl", () => bearer({ serviceurl: undefined })],
    ["serviceurl with a slash more", () => bearer({ serviceurl: `${bot.connector.url}/` })],
    ["an emulator's token", () => bearer({ iss: `https://sts.windows.net/${TENANT}/`, azp: APP, ver: "1.0" })],
    ["our own outgoing token", () => bearer({ iss: `https://sts.windows.net/${TENANT}/`, aud: ISSUER, appid: APP })],
    ["a token for Graph", () => bearer({ iss: `https://sts.windows.net/${OTHER}/`, aud: "https://graph.microsoft.com" })],
    ["a skill's token", () => bearer({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, ver: "2.0", azp: OTHER })],
    ["15 KB of junk", async () => `Bearer ${"a".repeat(15_000)}`],
    ["payload null", async () => unsigned(rs256, null, "x")],
    ["payload a text", async () => unsigned(rs256, "tekst", "x")],
    ["header null", async () => unsigned(null, claims(), "x")],
    ["tid a number", () => bearer({ tid: 5 })],
    ["tid an object", () => bearer({ tid: {} })],
    ["a key of too few bits", () => bearer({}, { kid: "klein" }, small)],
  ])("%s: 401", async (_shape, make) => {
    const token = await make();
    await expectRefused(await guarded.post(token), 401, token);
  });

  it("thousands of unsigned tokens with tenants of their own cost no request for keys", async () => {
    const cold = await openGuarded();
    const before = keyServer.fetches();
    for (let sent = 0; sent < 500; sent += 1) {
      const made = { iss: `https://sts.windows.net/${sent}/`, aud: APP, tid: String(sent), pad: "x".repeat(4_000) };
      expect((await cold.post(unsigned(rs256, made, "x"))).status).toBe(401);
    }
    expect(keyServer.fetches()).toBe(before);
    await cold.close();
  });

  it("a channel that the key is not endorsed for: 401", async () => {
    const token = await bearer();
    await expectRefused(await guarded.post(token, { channelId: "sms" }), 401, token);
  });

  it.each<[string, Claims, Claims]>([
    ["another channel than Teams", { channelId: "webchat" }, {}],
    ["another tenant", { conversation: { id: "g", tenantId: OTHER }, channelData: { tenant: { id: OTHER } } }, {}],
    ["no tenant at all", { conversation: { id: "g" }, channelData: {} }, {}],
    ["tenants that do not agree", { conversation: { id: "g", tenantId: TENANT }, channelData: { tenant: { id: OTHER } } }, {}],
    ["a tid of another tenant", {}, { tid: OTHER }],
  ])("%s: 403", async (_shape, given, more) => {
    const token = await bearer(more);
    await expectRefused(await guarded.post(token, given), 403, token);
  });
});

describe("keys", () => {
  it.each(["500", "junk", "keys-500", "slow"] as const)("the key server fails (%s): 503, and afterwards it works", async (how) => {
    const cold = await openGuarded();
    keyServer.fail(how);
    const token = await bearer();
    await expectRefused(await cold.post(token), 503, token);
    keyServer.fail("no");
    expect((await cold.post(token)).status).toBe(200);
    await cold.close();
  });

  it("nobody there: 503", async () => {
    const cold = await openGuarded("http://127.0.0.1:1/openid");
    const token = await bearer();
    await expectRefused(await cold.post(token), 503, token);
    await cold.close();
  });

  it("a hundred at once on a cold cache fetch the keys once", async () => {
    const cold = await openGuarded();
    const before = keyServer.fetches();
    const token = await bearer();
    const answers = await Promise.all(Array.from({ length: 100 }, () => cold.post(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(keyServer.fetches() - before).toBe(1);
    await cold.close();
  });

  it("a new key is served once the cool-down is over, and strangers do not make us ask in between", async () => {
    const cold = await openGuarded();
    expect((await cold.post(await bearer())).status).toBe(200);
    const next = await makeKey("nieuw");
    keyServer.publish([key.published, next.published]);
    const before = keyServer.fetches();
    for (let asked = 0; asked < 20; asked += 1) expect((await cold.post(await bearer({}, { kid: `vreemd-${asked}` }))).status).toBe(401);
    expect((await cold.post(await bearer({}, {}, next))).status).toBe(401);
    expect(keyServer.fetches()).toBe(before);
    cold.clock.set(new Date(Date.parse(NOW) + 60_000));
    expect((await cold.post(await bearer({}, {}, next))).status).toBe(200);
    await cold.close();
  });

  it("keys that are a day old are still used while the key server fails", async () => {
    const cold = await openGuarded();
    const token = await bearer({ exp: SECONDS + 200_000 });
    expect((await cold.post(token)).status).toBe(200);
    keyServer.fail("500");
    cold.clock.set(new Date(Date.parse(NOW) + 25 * 60 * 60 * 1_000));
    expect((await cold.post(token)).status).toBe(200);
    keyServer.fail("no");
    await cold.close();
  });
});
