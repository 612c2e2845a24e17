import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** npm run dev: the bot in development mode, and Microsoft's Agents Playground against it. */

const BOT_PORT = process.env.PORT ?? "3978";
const PLAYGROUND_PORT = process.env.PLAYGROUND_PORT ?? "56150";
const BOT = `http://127.0.0.1:${BOT_PORT}`;
const PLAYGROUND = `http://localhost:${PLAYGROUND_PORT}`;

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const playground = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");

const children: ChildProcess[] = [];
let stopping = false;

function run(name: string, args: string[], env: NodeJS.ProcessEnv, output: "inherit" | "ignore"): void {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", output, "inherit"] });
  children.push(child);
  child.once("exit", (code) => stop(`${name} stopped`, code ?? 1));
}

/** When one stops, both stop. */
function stop(reason: string, code: number): void {
  if (stopping) return;
  stopping = true;
  console.error(reason);
  process.exitCode = code;
  for (const child of children) child.kill("SIGTERM");
}

async function reachable(url: string): Promise<void> {
  while (!stopping) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await wait(200);
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop("Gestopt.", 0));

run("The bot", [main], { BOT_MODE: "development", PORT: BOT_PORT }, "inherit");
await reachable(`${BOT}/gezond`);
if (!stopping) {
  run(
    "The Playground",
    [playground, "start", "-e", `${BOT}/api/messages`, "-c", "msteams", "-p", PLAYGROUND_PORT, "--disable-telemetry"],
    { BROWSER: "none" },
    "ignore",
  );
  await reachable(PLAYGROUND);
}
if (!stopping) console.log(`\nVangnetwijzer is klaar. Open ${PLAYGROUND} en typ: vangnet Gemert-Bakel 2020\n(Ctrl+C stopt)\n`);
