import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** npm run dev: the bot in development mode, and Microsoft's Agents Playground against it. */

const BOT_PORT = process.env.PORT || "3978";
const PLAYGROUND_PORT = process.env.PLAYGROUND_PORT || "56150";
const BOT = `http://127.0.0.1:${BOT_PORT}`;
const PLAYGROUND = `http://127.0.0.1:${PLAYGROUND_PORT}`;

const main = fileURLToPath(new URL("main.ts", import.meta.url));
/** Keeps it on this machine, and ends it with us. */
const preload = new URL("../scripts/playground.ts", import.meta.url).href;
const playground = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");

const children: ChildProcess[] = [];
let stopping = false;

function run(name: string, args: string[], env: NodeJS.ProcessEnv, output: "inherit" | "ignore"): ChildProcess {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", output, "inherit", "ipc"] });
  children.push(child);
  child.once("exit", (code) => stop(`${name} is gestopt.`, code ?? 1));
  return child;
}

/** When one stops, both stop. */
function stop(reason: string, code: number): void {
  if (stopping) return;
  stopping = true;
  console.error(reason);
  process.exitCode = code;
  for (const child of children) {
    child.kill("SIGTERM");
    if (child.connected) child.disconnect();
  }
}

/** The bot says itself that it listens: its port may be somebody else's. */
const started = (bot: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    bot.once("message", () => resolve());
    bot.once("exit", () => resolve());
  });

async function reachable(url: string): Promise<void> {
  while (!stopping) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await wait(200);
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop("Gestopt.", 0));
// scripts/node24.cjs is gone, and could not say so.
process.once("disconnect", () => stop("Gestopt.", 0));
process.channel?.unref();

if (await isFree(Number(PLAYGROUND_PORT))) {
  await started(
    run(
      "De assistent",
      [main],
      { BOT_MODE: "development", PORT: BOT_PORT, EVERYBODY_EDITS: process.env.EDITORS_FILE ? "" : "ja" },
      "inherit",
    ),
  );
  if (!stopping) {
    const addresses = ["-e", `${BOT}/api/messages`, "--service-url", `${PLAYGROUND}/_connector`];
    const options = ["-c", "msteams", "-p", PLAYGROUND_PORT, "--disable-telemetry"];
    // It would open a browser, and end where there is none.
    run(
      "De Playground",
      ["--import", preload, playground, "start", ...addresses, ...options],
      { TEAMSAPPTESTER_BROWSER: "none" },
      "ignore",
    );
    await reachable(PLAYGROUND);
  }
  if (!stopping) console.log(`\nVangnetwijzer is klaar. Open ${PLAYGROUND} en typ: vangnet Gemert-Bakel 2020\n(Ctrl+C stopt)\n`);
} else {
  console.error(`Poort ${PLAYGROUND_PORT} is bezet. Draait het al? Stop dat eerst, of zet PLAYGROUND_PORT en PORT op een andere poort.`);
  process.exitCode = 1;
}
