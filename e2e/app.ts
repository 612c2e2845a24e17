import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../src/config.ts";

export interface RunningApp {
  playground: string;
  /** Where it listens: the assistant and the Playground. */
  ports: number[];
  stop: () => Promise<void>;
  /** Kills the process that was started, and nothing else. Resolves when all that it started has ended too. */
  kill: () => Promise<void>;
}

/** `npm run dev` as a person starts it, or another command; on free ports and an empty store, ready when it has printed the address. */
export async function startApp(
  [command, ...args]: readonly [string, ...string[]] = ["npm", "run", "dev"],
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningApp> {
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), "vangnetwijzer-"));
  const app = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment, PORT: String(port), PLAYGROUND_PORT: String(playgroundPort), DATA_DIR: folder },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await printed(app, "Vangnetwijzer is klaar");
  // Closed by the last process that can print.
  const allEnded = once(app, "close").then(() => rmSync(folder, { recursive: true, force: true }));
  return {
    playground: `http://127.0.0.1:${playgroundPort}`,
    ports: [port, playgroundPort],
    stop: () => {
      // The whole group, as Ctrl+C in a terminal does.
      if (app.pid) process.kill(-app.pid, "SIGINT");
      return allEnded;
    },
    kill: () => {
      app.kill("SIGKILL");
      return allEnded;
    },
  };
}

function printed(app: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve();
    };
    app.stdout?.on("data", look);
    app.stderr?.on("data", look);
    app.once("exit", (code) => reject(new Error(`npm run dev ended with ${code}:\n${output}`)));
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
