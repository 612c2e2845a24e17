import { buildWorld } from "./answer/world.ts";
import { sharePointFiles } from "./bot/files/sharepoint.ts";
import { createShelf } from "./bot/files/shelf.ts";
import { log, reasonOf, takeConsole } from "./bot/log.ts";
import { createMemory } from "./bot/memory.ts";
import { openDoor } from "./bot/sdk/door.ts";
import { teamsLogic } from "./bot/teams.ts";
import { createLimits } from "./bot/watch/limits.ts";
import { createMetrics, serveMetrics } from "./bot/watch/metrics.ts";
import { createMisses } from "./bot/watch/misses.ts";
import { createReady, daysLeft, WARNED_DAYS } from "./bot/watch/ready.ts";
import { readConfig } from "./config.ts";
import { loadPublished } from "./data/load.ts";
import { openEditors } from "./editors-file.ts";
import { openPostRoom } from "./post/post-room.ts";
import { openAt } from "./store/open.ts";
import type { NewRecord } from "./store/records.ts";
import { steadyClock, ticks } from "./time/clock.ts";
import { A_DAY_MS } from "./time/day.ts";
import { createPace } from "./time/pace.ts";

/** How late a scheduled post may be. */
const TICK_MS = 10_000;

/** Without a tick for so long something is wrong. */
const LATE_MS = 120_000;
const AN_HOUR_MS = 60 * 60 * 1_000;

/** How long a process that is stopping is waited for. */
const STOPPING_MS = 20_000;

/** The only file that knows everything: config → data → store → server. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const published = loadPublished(config.publishedFolder, config.documentLinks);
  const own = { clock: steadyClock(), ticks, random: Math.random, report: log };
  const { store, wall, together: openTogether } = await openAt(config.store, own, STOPPING_MS);
  const clock = steadyClock(store.latest, wall);
  const together = await openTogether(clock, config.version);
  const editors = openEditors(config, published);
  const world = buildWorld(published, config.contact, { editors });
  const pace = createPace(clock, () => together.alive);
  const metrics = createMetrics();
  const door = openDoor(config, { pace, clock, metrics });
  const common = { world, store, together, sender: door.sender, clock, random: Math.random };
  const postRoom = await openPostRoom({ ...common, report: log });
  const misses = createMisses(clock);
  const limits = createLimits(config.rates);
  const files = { files: sharePointFiles(config.fileHosts), shelf: createShelf(together) };
  const logic = teamsLogic({
    ...common,
    ...files,
    pace,
    postRoom,
    misses,
    metrics,
    limits,
    memory: createMemory(together, world.grammar.readQuestion),
  });
  let tickedAt = clock.now().getTime();
  const ready = createReady(
    {
      opslag: () => store.check(),
      samen: () => together.check(),
      ...door.checks,
      klok: async () => {
        if (clock.now().getTime() - tickedAt > LATE_MS) throw new Error("berichten worden niet meer nagekeken");
      },
      redacteuren: async () => editors.check(),
      geheim: async () => {
        if ((daysLeft(config.secretExpires, clock) ?? 1) < 0) throw new Error(`verlopen op ${config.secretExpires}`);
      },
    },
    clock,
  );
  const alive = () => ({ status: "gezond", regels: published.regelsVersie, cijfers: published.cijfers.length });
  const server = door.serve(config, logic, { alive, ready });
  const keep = async (records: readonly NewRecord[]) => {
    if (records.length > 0) await store.append(records, clock.now().toISOString());
  };
  const tellRefused = () => {
    const refused = limits.refused();
    if (refused > 0) log("too-much-asked", { refused });
  };
  const refreshEditors = () => {
    const reason = editors.refresh();
    if (reason !== undefined) log("editors-refused", { reason });
  };
  /** One instance looks after the posts of all. */
  const tickRoom = async () => {
    if (await together.leads()) await postRoom.tick();
    tickedAt = clock.now().getTime();
  };
  const tick = () => {
    tellRefused();
    refreshEditors();
    void Promise.all([tickRoom(), keep(misses.take())]).catch((error: unknown) => log("tick-failed", { reason: reasonOf(error) }));
  };
  const ticking = setInterval(tick, TICK_MS);
  const warn = () => {
    const days = daysLeft(config.secretExpires, clock);
    if (days !== undefined && days <= WARNED_DAYS) log("secret-expires", { days });
  };
  const letGo = () =>
    void together
      .letGo(new Date(clock.now().getTime() - A_DAY_MS).toISOString())
      .catch((error: unknown) => log("let-go-failed", { reason: reasonOf(error) }));
  const lettingGo = setInterval(letGo, AN_HOUR_MS);
  const warning = setInterval(warn, A_DAY_MS);
  let stopMetrics: (() => void) | undefined;
  let stopping = false;
  const stop = async (reason: string) => {
    if (stopping) return;
    stopping = true;
    log("stopping", { reason });
    clearInterval(ticking);
    clearInterval(lettingGo);
    clearInterval(warning);
    stopMetrics?.();
    await Promise.all([server.stop(), postRoom.stop()]);
    await keep(misses.take("all")).catch((error: unknown) => log("misses-lost", { reason: reasonOf(error) }));
    await together.close();
    await store.close();
    log("stopped");
    if (process.connected) process.disconnect();
  };
  try {
    const port = await server.listen();
    const watching = config.metricsPort === undefined ? undefined : await serveMetrics(metrics, config.metricsPort);
    stopMetrics = watching?.stop;
    log("started", { host: config.host, port, development: config.development });
    tick();
    letGo();
    warn();
  } catch (error) {
    clearInterval(ticking);
    clearInterval(lettingGo);
    clearInterval(warning);
    await together.close();
    await store.close();
    throw error;
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(signal));
  // A parent that waits for us (npm run dev) hears that we listen; when it dies, so do we.
  process.once("disconnect", () => void stop("parent is gone"));
  process.send?.("started");
}

takeConsole();
try {
  await start();
} catch (error) {
  log("start-failed", { reason: reasonOf(error) });
  process.exitCode = 1;
}
