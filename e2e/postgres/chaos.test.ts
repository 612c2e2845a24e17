import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cardToText } from "../../src/cards/to-text.ts";
import { ledgerOf } from "../../src/store/ledger.ts";
import { openAt } from "../../src/store/open.ts";
import { addressOf } from "../../src/store/postgres/address.ts";
import type { NewRecord } from "../../src/store/records.ts";
import { EVERYTHING, type Store } from "../../src/store/store.ts";
import { buttonOf } from "../../tests/bot/bot.ts";
import { type Connector, startConnector } from "../../tests/bot/connector.ts";
import { published } from "../../tests/support.ts";
import { type Balancer, startBalancer } from "./fleet/balancer.ts";
import { type Fleet, openFleet } from "./fleet/fleet.ts";
import { senderTo } from "./fleet/sender.ts";
import { PARTS } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

/** Three instances over one database, one killed every few seconds and the database restarted twice: what people get, and what is kept. */
const MANY = Number(process.env.ACTIVITIES ?? 2_000);
const AT_ONCE = 12;
const KILLED_EVERY_MS = 4_000;
const POSTS = 100;
const CHANNELS = 5;

/** Of an instance that died this shortly after its answer the mark that it had answered may not have been written. */
const JUST_BEFORE_MS = 2_000;
/** Somebody who has no answer after so long would have asked again. */
const PATIENCE_MS = 60_000;

let server: Server;
let connector: Connector;
let fleet: Fleet;
let proxy: Balancer;
let store: Store;
let send: ReturnType<typeof senderTo>;

beforeAll(async () => {
  server = await startServer();
  const address = await server.newDatabase();
  connector = await startConnector();
  fleet = await openFleet(3, { STORE: address });
  proxy = await startBalancer(fleet.running);
  store = (await openAt({ address: addressOf(address, {}) }, PARTS)).store;
  send = senderTo(proxy.port);
});
afterAll(async () => {
  await proxy?.close();
  await fleet?.stop();
  await store?.close();
  await connector?.close();
  await server?.remove();
});

const gemeenten = [...published.gemeenten.values()].map(({ naam }) => naam);

/** What was asked, by the id of its activity, and a text that must stand in the answer. */
const asked = new Map<string, string>();
/** What people were told is kept: own municipalities by person, and entered amounts. */
const confirmed = { gemeenten: new Set<string>(), bedragen: new Set<number>() };

const activity = (id: string, person: number, given: object) => ({
  type: "message",
  id,
  channelId: "msteams",
  serviceUrl: connector.url,
  from: { id: `29:${person}`, aadObjectId: `aad-${person}`, name: `Persoon ${person}` },
  recipient: { id: "28:bot" },
  conversation: { id: `gesprek-${person}`, conversationType: "personal" },
  ...given,
});

const answersTo = (id: string) => connector.received.filter(({ replyTo, activity: { type } }) => replyTo === id && type === "message");
const cardOf = (message: { activity: { attachments?: { content: Record<string, unknown> }[] } } | undefined) =>
  message?.activity.attachments?.[0]?.content ?? {};
const textOf = (card: unknown) => cardToText(card as Record<string, unknown>, { folded: true }).replaceAll("\u00a0", " ");

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await isSo()); await wait(20))
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
}

/** Types something. @returns the card that came */
async function ask(id: string, person: number, text: string, wanted: string): Promise<Record<string, unknown>> {
  asked.set(id, wanted);
  await send(activity(id, person, { text }));
  await until(() => answersTo(id).length > 0, `${text} (${id})`);
  return cardOf(answersTo(id)[0]);
}

/** Presses a button. @returns the cards that both deliveries were answered with */
async function press(id: string, person: number, card: unknown, title: string): Promise<string[]> {
  const value = { action: { type: "Action.Execute", verb: "vraag", data: buttonOf(card, title) } };
  const responses = await send(activity(id, person, { type: "invoke", name: "adaptiveCard/action", value }));
  return responses.map((response) => textOf((response as { value: unknown }).value));
}

const euros = (amount: number) => `€ ${amount.toLocaleString("nl-NL")}`;

/** One person's conversation, of one or two activities. */
async function talk(person: number): Promise<void> {
  const id = `a${person}`;
  if (person % 10 === 0) {
    const card = await ask(id, person, "mijn gemeente is Deurne", "Deurne");
    if (textOf(card).includes("Deurne")) confirmed.gemeenten.add(`aad-${person}`);
  } else if (person % 10 === 1) {
    // Each of another municipality: who enters what somebody else entered meanwhile is shown that first.
    const bedrag = 7_000_000 + person;
    const gemeente = gemeenten[person % gemeenten.length];
    const card = await ask(id, person, `invoer ${gemeente} 2025 uitgaven ${bedrag} prognose september bron proef`, euros(bedrag));
    const answers = await press(`${id}-druk`, person, card, "Vaststellen");
    expect(new Set(answers).size, `two answers to one press: ${answers.join("\n---\n")}`).toBe(1);
    if (answers[0]?.includes("Nummer")) confirmed.bedragen.add(bedrag * 100);
  } else if (person % 10 === 2) {
    await ask(id, person, "vangnet Asten 2020", "Asten");
    await ask(`${id}-en`, person, "en Deurne?", "Vangnet Deurne 2020");
  } else await ask(id, person, `vangnet Gemert-Bakel 2020 uitgaven ${5_454_900 + 500_000 + person}`, euros(500_000 + person));
}

const post = (number: number): NewRecord => ({
  kind: "post",
  id: `post-${number}`,
  actor: "proef",
  data: {
    place: { scope: "channel", conversationId: `19:kanaal-${number % CHANNELS}`, serviceUrl: connector.url, bot: "28:bot" },
    vraag: { v: 1, kind: "aandeel", wie: "GM0762", cents: 1_000_000_00 + number },
    due: new Date().toISOString(),
  },
});
const cents = (number: number) => `€ 1.000.000,${String(number).padStart(2, "0")}`;

it(`${MANY} activities, each delivered twice, while instances are killed and the database restarts`, { timeout: 600_000 }, async () => {
  const people = Math.round(MANY / 1.2);
  let next = 0;
  let restarts = 0;
  let kills = 0;
  let isDone = false;
  const talking = Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < people) {
        next += 1;
        await talk(next);
      }
    }),
  ).finally(() => {
    isDone = true;
  });
  const killing = (async () => {
    for (await wait(KILLED_EVERY_MS); !isDone; await wait(KILLED_EVERY_MS)) {
      await fleet.killOne();
      kills += 1;
    }
  })();
  const posting = (async () => {
    for (let number = 0; number < POSTS; number += 1) {
      await until(() => next >= (people * number) / POSTS, "the next post");
      await store.append([post(number)], new Date().toISOString());
    }
  })();
  const restarting = (async () => {
    for (const [part, how] of [
      [0.35, "fast"],
      [0.7, "immediate"],
    ] as const) {
      await until(() => next >= people * part, "a restart");
      await server.stop(how);
      await server.start();
      restarts += 1;
    }
  })();
  await Promise.all([talking, killing, posting, restarting]);

  const posts = async () => {
    const kept = await store.snapshot(EVERYTHING);
    const { posts: all, stateOf } = ledgerOf(kept);
    return all.map((one) => ({ id: one.id, state: stateOf(one).state }));
  };
  await until(async () => (await posts()).every(({ state }) => state === "sent" || state === "uncertain"), "all posts");

  expect([kills > 0, restarts]).toEqual([true, 2]);
  // Every question has its answer.
  const wrong = [...asked].filter(([id, wanted]) => !answersTo(id).some((message) => textOf(cardOf(message)).includes(wanted)));
  expect(wrong.map(([id, wanted]) => `${id}: ${wanted} in ${textOf(cardOf(answersTo(id)[0])).slice(0, 200)}`)).toEqual([]);

  // Twice only where an instance that had it died.
  const died = (id: string) =>
    proxy.passed.filter(
      ({ about, target: { killedAt = 0 }, from, answeredAt = Number.POSITIVE_INFINITY }) =>
        about === id && killedAt > from && killedAt < answeredAt + JUST_BEFORE_MS,
    ).length;
  const doubled = [...asked.keys()].filter((id) => answersTo(id).length > 1);
  expect(doubled.filter((id) => answersTo(id).length > 1 + died(id))).toEqual([]);

  // What was confirmed is there, once; and somebody was told so.
  expect(confirmed.gemeenten.size).toBeGreaterThan(people * 0.09);
  expect(confirmed.bedragen.size).toBeGreaterThan(people * 0.09);
  const kept = await store.snapshot(EVERYTHING);
  const chosen = kept.of("preference").map(({ actor }) => actor);
  expect([...confirmed.gemeenten].filter((actor) => chosen.filter((other) => other === actor).length !== 1)).toEqual([]);
  const entered = kept.of("invoer").map(({ data }) => Number(data.waarden.uitgaven?.is));
  expect([...confirmed.bedragen].filter((bedrag) => entered.filter((other) => other === bedrag).length !== 1)).toEqual([]);

  // No post twice; one that is called sent is there.
  const arrived = (number: number) =>
    connector.received.filter(
      ({ newThread, activity: { attachments } }) => newThread && textOf(attachments?.[0]?.content).includes(cents(number)),
    ).length;
  const states = new Map((await posts()).map(({ id, state }) => [id, state]));
  const numbers = Array.from({ length: POSTS }, (_, number) => number);
  expect(numbers.filter((number) => arrived(number) > 1)).toEqual([]);
  expect(numbers.filter((number) => states.get(`post-${number}`) === "sent" && arrived(number) !== 1)).toEqual([]);
  const uncertain = numbers.filter((number) => states.get(`post-${number}`) === "uncertain");
  expect(uncertain.length).toBeLessThanOrEqual(kills + restarts);

  // Everybody sees the same.
  const views = [];
  for (const { port } of fleet.running()) {
    const straight = senderTo(port);
    const texts: string[] = [];
    for (const text of [`geschiedenis ${gemeenten[11]} 2025`, `vangnet ${gemeenten[21]} 2025`, "wat is mijn gemeente", "berichten"]) {
      const id: string = `na-${port}-${texts.length}`;
      await straight(activity(id, 10, { text }));
      await until(() => answersTo(id).length > 0, text);
      texts.push(textOf(cardOf(answersTo(id)[0])));
    }
    views.push(texts.join("\n"));
  }
  expect(new Set(views).size, views.join("\n=====\n")).toBe(1);

  console.log(
    `${asked.size + confirmed.bedragen.size} activities, each to two instances; ${kills} kills, ${restarts} restarts of the database: ` +
      `${doubled.length} answered twice, ${uncertain.length} of ${POSTS} posts uncertain.`,
  );
});
