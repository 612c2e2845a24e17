import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { Parts } from "../../src/store/postgres/database.ts";
import { steadyClock, ticks } from "../../src/time/clock.ts";

/** With what a store is opened here. */
export const PARTS: Parts = { clock: steadyClock(), ticks, random: Math.random, report: () => {} };

/** The same, where waiting for another try takes no time, and what was told. */
export function hasty(): Parts & { told: string[] } {
  let ahead = 0;
  const told: string[] = [];
  const wait = async (ms: number) => {
    ahead += ms;
  };
  return {
    clock: { now: () => new Date(PARTS.clock.now().getTime() + ahead), wait },
    ticks: PARTS.ticks,
    random: () => 0.5,
    report: (event, { reason }) => told.push(`${event}: ${reason}`),
    told,
  };
}

/** Stands between a program and its database, and can do to the connections what a network does. */
export interface Between {
  port: number;
  /** What the program says next is passed on; the answer is not, and the connection ends. */
  loseNextAnswer(): void;
  /** Nothing comes through any more, and nobody is told. */
  fallSilent(): void;
  /** Ends what is silent; new connections come through again. */
  recover(): void;
  close(): Promise<void>;
}

export async function standBetween(target: number): Promise<Between> {
  const sockets = new Set<Socket>();
  let [losesAnswer, isSilent] = [false, false];
  const server = createServer((client) => {
    const database = connect(target, "127.0.0.1");
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on("data", (data) => {
        if (isSilent) return;
        if (from === database && losesAnswer) {
          losesAnswer = false;
          client.destroy();
        } else to.write(data);
      });
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as { port: number }).port,
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    fallSilent: () => {
      isSilent = true;
    },
    recover: () => {
      isSilent = false;
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
