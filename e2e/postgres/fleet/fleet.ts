import { type Bot, start } from "../../../bench/bots.ts";
import type { Target } from "./balancer.ts";

/** An instance of the assistant as a process of its own. */
export type Instance = Bot & Target;

export interface Fleet {
  /** Those that run, or are on their way down. */
  running: () => readonly Instance[];
  /** Ends the one that runs longest as a power cut does, and starts another in its place. */
  killOne: () => Promise<void>;
  stop: () => Promise<void>;
}

/** More than any test asks: the load stands for many people. */
const RATES = { LIMIT_PERSON: "1000000", LIMIT_CONVERSATION: "1000000", LIMIT_TOTAL: "1000000" };

/** So many instances over one store, as `npm start` starts them. */
export async function openFleet(size: number, store: Record<string, string>): Promise<Fleet> {
  const environment = { BOT_MODE: "development", EVERYBODY_EDITS: "ja", ...store, ...RATES };
  const one = (): Promise<Instance> => start("vangnetwijzer", "../src/main.ts", environment);
  const running: Instance[] = await Promise.all(Array.from({ length: size }, one));
  return {
    running: () => running,
    killOne: async () => {
      const oldest = running[0];
      if (!oldest) throw new Error("nothing runs");
      oldest.killedAt = Date.now();
      oldest.child.kill("SIGKILL");
      running.shift();
      running.push(await one());
    },
    stop: async () => {
      for (const instance of running) await instance.stop();
    },
  };
}
