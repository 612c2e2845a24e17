import { log, reasonOf } from "./bot/log.ts";
import { createMemory } from "./bot/memory.ts";
import { createServer } from "./bot/server.ts";
import { teamsLogic } from "./bot/teams.ts";
import { readConfig } from "./config.ts";
import { loadPublished } from "./data/load.ts";
import { buildLexicon } from "./question/lexicon.ts";
import { openStore } from "./store/json-store.ts";

/** Teams sends an activity again within minutes. */
const A_DAY = 86_400_000;

/** The only file that knows everything: config → data → store → server. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const published = loadPublished(config.publishedFolder);
  const store = await openStore(config.storeFolder, new Date(Date.now() - A_DAY).toISOString());
  const logic = teamsLogic({
    published,
    lexicon: buildLexicon(published),
    store,
    contact: config.contact,
    memory: createMemory(),
    now: () => new Date(),
  });
  const server = createServer(config, logic, () => ({
    status: "gezond",
    regels: published.regelsVersie,
    cijfers: published.cijfers.length,
  }));
  let stopping = false;
  const stop = async (reason: string) => {
    if (stopping) return;
    stopping = true;
    log("stopping", { reason });
    await server.stop();
    await store.close();
    log("stopped");
    if (process.connected) process.disconnect();
  };
  try {
    const port = await server.listen();
    log("started", { host: config.host, port, development: config.development });
  } catch (error) {
    await store.close();
    throw error;
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(signal));
  // A parent that waits for us (npm run dev) hears that we listen; when it dies, so do we.
  process.once("disconnect", () => void stop("parent is gone"));
  process.send?.("started");
}

try {
  await start();
} catch (error) {
  log("start-failed", { reason: reasonOf(error) });
  process.exitCode = 1;
}
