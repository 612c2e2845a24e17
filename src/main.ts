import { log, reasonOf } from "./bot/log.ts";
import { createMemory } from "./bot/memory.ts";
import { createServer } from "./bot/server.ts";
import { teamsLogic } from "./bot/teams.ts";
import { readConfig } from "./config.ts";
import { loadPublished } from "./data/load.ts";
import { buildLexicon } from "./question/lexicon.ts";
import { openStore } from "./store/json-store.ts";

/** The only file that knows everything: config → data → store → server. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const published = loadPublished(config.publishedFolder);
  const store = await openStore(config.storeFolder);
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
  try {
    const port = await server.listen();
    log("started", { host: config.host, port, development: config.development });
  } catch (error) {
    await store.close();
    throw error;
  }
  const stop = async (signal: string) => {
    log("stopping", { signal });
    await server.stop();
    await store.close();
    log("stopped");
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(signal));
}

try {
  await start();
} catch (error) {
  log("start-failed", { reason: reasonOf(error) });
  process.exitCode = 1;
}
