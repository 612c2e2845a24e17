import { rmSync } from "node:fs";
import { contextAt } from "../../src/answer/context.ts";
import { answerQuestion } from "../../src/answer/respond.ts";
import { buildWorld } from "../../src/answer/world.ts";
import { openDoor } from "../../src/bot/sdk/door.ts";
import { createMetrics } from "../../src/bot/watch/metrics.ts";
import { openPostRoom, type PostRoom } from "../../src/post/post-room.ts";
import type { Question } from "../../src/question/question.ts";
import { createAlone } from "../../src/store/alone.ts";
import { openStore } from "../../src/store/json/json-store.ts";
import { ledgerOf, type Post, type PostState } from "../../src/store/ledger.ts";
import type { NewRecord, Place } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import type { Together } from "../../src/store/together.ts";
import { createPace } from "../../src/time/pace.ts";
import { type Connector, startConnector } from "../bot/connector.ts";
import { emptyFolder } from "../folder.ts";
import { published, textOf } from "../support.ts";
import { type HandClock, handClock } from "../time/clock.ts";
import { noWaitingForAnswers } from "./no-answer.ts";

export const world = buildWorld(published, "meld het bij de beheerder");

/** The post room with a real store on disk and real HTTP to the stand-in; only the clock is set by hand. */
export interface Office {
  clock: HandClock;
  connector: Connector;
  store: Store;
  room: PostRoom;
  /** What went wrong beside failures of sending. */
  reports: string[];
  /** Stops as on SIGTERM. */
  stop(): Promise<void>;
  /** Stops as on kill -9: nothing more reaches the disk. */
  kill(): Promise<void>;
  /** Another instance over the same store, that is alive as long as this one is. */
  another(): Promise<PostRoom>;
  /** Starts again on the same disk. */
  start(): Promise<void>;
  append(...records: NewRecord[]): Promise<void>;
  states(): Promise<{ post: Post; state: PostState }[]>;
  /** The text of the answer to a question that is asked in a place. */
  ask(question: Question, place: Place): Promise<string>;
  close(): Promise<void>;
}

/** An instance of the assistant: its view of the store that all share. */
export interface Instance {
  store: Store;
  together: Pick<Together, "me" | "isAlive">;
}

/** Opens instances anew, over what was written before. */
export type OpenInstances = (clock: HandClock) => Promise<readonly [Instance, ...Instance[]]>;

/** One process over files. */
function oneOver(folder: string): OpenInstances {
  return async (clock) => {
    const store = await openStore(folder, { forMs: 5_000 });
    return [{ store, together: createAlone({ store, clock, report: () => {} }) }];
  };
}

export async function openOffice(start: string, chance: () => number = () => 0.5, given?: OpenInstances): Promise<Office> {
  const folder = emptyFolder();
  const openInstances = given ?? oneOver(folder);
  const clock = handClock(start);
  const connector = await startConnector(() => clock.now());
  const noWaiting = noWaitingForAnswers(connector);
  const reports: string[] = [];
  let instances = await openInstances(clock);
  const closeStores = () => Promise.all(instances.map(({ store }) => store.close()));
  const office: Office = {
    clock,
    connector,
    reports,
    store: instances[0].store,
    room: undefined as unknown as PostRoom,
    stop: async () => {
      await office.room.stop();
      await closeStores();
    },
    kill: async () => {
      await Promise.all([closeStores(), office.room.stop()]);
    },
    start: async () => {
      instances = await openInstances(clock);
      office.store = instances[0].store;
      office.room = await openAll();
    },
    another: () => open({ store: office.store, together: { me: "ander", isAlive: async () => true } }),
    append: async (...records) => {
      await office.store.append(records, clock.now().toISOString());
    },
    states: async () => {
      const { posts, stateOf } = ledgerOf(await office.store.snapshot(clock.now().toISOString()));
      return posts.map((post) => ({ post, state: stateOf(post) }));
    },
    ask: async (question, place) => {
      const entered = await office.store.snapshot(clock.now().toISOString());
      const asker = { id: "iemand", role: "asker" as const };
      return textOf(
        answerQuestion(question, contextAt(world, clock.now(), { asker, conversation: place.scope, place, entered, turn: "" })),
      );
    },
    close: async () => {
      await office.stop();
      await connector.close();
      noWaiting.restore();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const open = ({ store, together }: Instance) => {
    const sender = noWaiting.over(
      openDoor({ credentials: {} }, { pace: createPace(clock, () => 1), clock, metrics: createMetrics() }).sender,
    );
    return openPostRoom({
      world,
      store,
      together,
      sender,
      clock,
      random: chance,
      report: (event) => event !== "not-sent" && reports.push(event),
    });
  };
  /** All of them tick at once, which is harder than one that leads. */
  const openAll = async (): Promise<PostRoom> => {
    const rooms = await Promise.all(instances.map(open));
    const all = (work: (room: PostRoom) => Promise<void>) => Promise.all(rooms.map(work)).then(() => undefined);
    return {
      tick: () => all((room) => room.tick()),
      settled: (id) => all((room) => room.settled(id)),
      stop: () => all((room) => room.stop()),
    };
  };
  office.room = await openAll();
  return office;
}

export const channel = (connector: Pick<Connector, "url">, name: string): Place => ({
  scope: "channel",
  conversationId: `19:${name}@thread.tacv2`,
  serviceUrl: connector.url,
  bot: "28:bot",
  team: { id: "19:team@thread.tacv2", name: "Sociaal domein" },
  name,
});

export const chatWith = (connector: Pick<Connector, "url">, person: string): Place => ({
  scope: "personal",
  conversationId: "",
  serviceUrl: connector.url,
  bot: "28:bot",
  person,
});

export const SUMMARY: Question = { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 };
