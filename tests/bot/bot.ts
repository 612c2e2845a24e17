import { rmSync } from "node:fs";
import { NOBODY } from "../../src/answer/invoer/editors.ts";
import { buildWorld } from "../../src/answer/world.ts";
import { sharePointFiles } from "../../src/bot/files/sharepoint.ts";
import { createShelf } from "../../src/bot/files/shelf.ts";
import { createMemory } from "../../src/bot/memory.ts";
import { openDoor } from "../../src/bot/sdk/door.ts";
import type { Services } from "../../src/bot/services.ts";
import { teamsLogic } from "../../src/bot/teams.ts";
import { createLimits } from "../../src/bot/watch/limits.ts";
import { createMetrics } from "../../src/bot/watch/metrics.ts";
import { createMisses } from "../../src/bot/watch/misses.ts";
import { openPostRoom } from "../../src/post/post-room.ts";
import { createAlone } from "../../src/store/alone.ts";
import { openStore } from "../../src/store/json/json-store.ts";
import type { Payload, RecordKind } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import { createPace } from "../../src/time/pace.ts";
import { emptyFolder } from "../folder.ts";
import { published } from "../support.ts";
import { handClock, type StillClock, stillClock } from "../time/clock.ts";
import { type Connector, startConnector } from "./connector.ts";
import { type SharePoint, startSharePoint } from "./sharepoint.ts";

/** The assistant behind real HTTP, with the real adapter and a store on disk; only Microsoft's connector is a stand-in. */
export interface Bot {
  url: string;
  connector: Connector;
  sharePoint: SharePoint;
  services: Services;
  clock: StillClock;
  store: Store;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** An activity with what every activity has. */
  activity(given?: Record<string, unknown>): Record<string, unknown>;
  /** A pressed button, with the card or message that comes back. */
  press(data: unknown, given?: Record<string, unknown>, verb?: string): Promise<{ type: string; value: unknown }>;
  records<K extends RecordKind>(kind: K): Promise<Payload<K>[]>;
  close(): Promise<void>;
}

export const NOW = "2026-11-22T12:00:00.000Z";
export const TEAM = "19:algemeen@thread.tacv2";
export const CHANNEL = "19:directie@thread.tacv2";

export const HEALTH = { alive: () => ({ status: "gezond" }), ready: async () => ({ klaar: true, delen: {} }) };

/** More than any test asks. */
const UNLIMITED = { person: 100_000, conversation: 100_000, total: 100_000 };

export async function startBot(rates = UNLIMITED, editors = NOBODY): Promise<Bot> {
  const folder = emptyFolder();
  const store = await openStore(folder);
  const connector = await startConnector();
  const sharePoint = await startSharePoint();
  const clock = stillClock(NOW);
  // The pace has a clock of its own: with this one still, a second message would wait for ever.
  const pace = createPace(handClock(NOW), () => 1);
  const door = openDoor({ credentials: {} }, { pace, clock, metrics: createMetrics() });
  const together = createAlone({ store, clock, report: () => {} });
  const common = { world: buildWorld(published, "", { editors }), store, together, sender: door.sender, clock, random: () => 0 };
  const services = {
    ...common,
    pace,
    postRoom: await openPostRoom({ ...common, report: () => {} }),
    memory: createMemory(together, common.world.grammar.readQuestion),
    misses: createMisses(clock),
    metrics: createMetrics(),
    limits: createLimits(rates),
    files: sharePointFiles(["sharepoint.com"], sharePoint.fetch),
    shelf: createShelf(together),
  };
  const server = door.serve({ host: "127.0.0.1", port: 0 }, teamsLogic(services), HEALTH);
  const url = `http://127.0.0.1:${await server.listen()}`;
  let sent = 0;
  const bot: Bot = {
    url,
    connector,
    sharePoint,
    services,
    clock,
    store,
    post: (body, headers) => postTo(url, body, headers),
    activity: (given = {}) => ({
      type: "message",
      channelId: "msteams",
      serviceUrl: connector.url,
      from: { id: "29:vrager", name: "Anna de Vries" },
      recipient: { id: "28:bot" },
      conversation: { id: "gesprek", conversationType: "personal" },
      ...given,
    }),
    press: async (data, given = {}, verb = "vraag") => {
      sent++;
      const value = { action: { type: "Action.Execute", verb, data } };
      const response = await bot.post(bot.activity({ type: "invoke", id: `druk-${sent}`, name: "adaptiveCard/action", value, ...given }));
      return (await response.json()) as { type: string; value: unknown };
    },
    records: async (kind) => (await store.snapshot(clock.now().toISOString())).of(kind).map(({ data }) => data),
    close: async () => {
      await server.stop();
      await services.postRoom.stop();
      await connector.close();
      await sharePoint.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return bot;
}

/** A second way in to the same assistant, with an app id: nobody gets in without a signed token. */
export async function startGuarded({ services }: Bot): Promise<Pick<Bot, "post" | "close">> {
  const appId = "11111111-1111-4111-8111-111111111111";
  const tenant = "22222222-2222-4222-8222-222222222222";
  const credentials = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: "geheim",
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppTenantId: tenant,
  };
  const admission = { appId, issuers: ["https://api.botframework.com"], tenants: [tenant], metadata: "http://127.0.0.1:1" };
  const door = openDoor({ credentials, admission }, { pace: services.pace, clock: services.clock, metrics: services.metrics });
  const server = door.serve({ host: "127.0.0.1", port: 0 }, teamsLogic(services), HEALTH);
  const url = `http://127.0.0.1:${await server.listen()}`;
  return { post: (body, headers) => postTo(url, body, headers), close: () => server.stop() };
}

const postTo = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** What a message in a channel has of its own. */
export const inChannel = (id: string, thread = id) => ({
  id,
  conversation: { id: `${CHANNEL};messageid=${thread}`, conversationType: "channel", isGroup: true },
  channelData: { team: { id: TEAM }, channel: { id: CHANNEL } },
});

/** The app is added to the team, in which the asker is. */
export async function installInTeam(bot: Bot, members = ["29:vrager"]): Promise<void> {
  bot.connector.teams.set(TEAM, { members, channels: [{ id: TEAM }, { id: CHANNEL, name: "Directie" }] });
  await bot.post(
    bot.activity({
      type: "installationUpdate",
      id: `installatie-${bot.connector.received.length}`,
      action: "add",
      conversation: { id: TEAM, conversationType: "channel", isGroup: true },
      channelData: { team: { id: TEAM, name: "Sociaal domein" } },
    }),
  );
}

/** Buttons of a card with the questions that they carry. */
export function buttonsOf(card: unknown): { title: string; verb: string; data: Record<string, unknown> }[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== "object" || card === null) return [];
  const { type, title, verb, data, ...rest } = card as Record<string, unknown>;
  if (type === "Action.Execute") return [{ title: String(title), verb: String(verb), data: data as Record<string, unknown> }];
  const { selectAction, items } = rest;
  // What is pressed as a whole is called by what it begins with.
  const [whole] = buttonsOf(selectAction).map((button) => ({ ...button, title: firstText(items) }));
  return [...(whole ? [whole] : []), ...Object.entries(rest).flatMap(([name, part]) => (name === "selectAction" ? [] : buttonsOf(part)))];
}

const firstText = (items: unknown): string => /"text":"([^"]*)"/.exec(JSON.stringify(items ?? ""))?.[1] ?? "";

export const buttonOf = (card: unknown, title: string): Record<string, unknown> => {
  const found = buttonsOf(card).find((button) => button.title === title);
  if (!found)
    throw new Error(
      `No button "${title}" among: ${buttonsOf(card)
        .map((button) => button.title)
        .join(", ")}`,
    );
  return found.data;
};
