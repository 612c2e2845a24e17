import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

/** Bots as processes of their own, each behind a port. */

export const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** This assistant without limits on how much is asked: the load stands for many people. */
export const startOurs = (folder: string): Promise<Bot> => {
  const rates = { LIMIT_PERSON: "1000000", LIMIT_CONVERSATION: "1000000", LIMIT_TOTAL: "1000000" };
  return start("vangnetwijzer", "../src/main.ts", { BOT_MODE: "development", DATA_DIR: folder, ...rates });
};

export interface Bot {
  name: string;
  port: number;
  child: ChildProcess;
  startMs: number;
  /** Until it has ended. */
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export async function start(name: string, file: string, env: Record<string, string> = {}): Promise<Bot> {
  const port = await freePort();
  const at = performance.now();
  const child = fork(here(file), { env: { ...process.env, PORT: String(port), ...env }, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  return { name, port, child, startMs: performance.now() - at, stop: () => stopped(child) };
}

/** Resident memory, as the system counts it. */
export const megabytes = ({ child }: Bot): number => {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
};

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}
