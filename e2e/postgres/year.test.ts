import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import { addressOf } from "../../src/store/postgres/address.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import type { Instance, OpenInstances } from "../../tests/post/office.ts";
import { weeksOfSignals } from "../../tests/post/signals.ts";
import { yearOfPosts } from "../../tests/post/year.ts";
import { PARTS } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

let server: Server;
let url: string;
let urlOfSignals: string;
beforeAll(async () => {
  server = await startServer();
  url = await server.newDatabase();
  urlOfSignals = await server.newDatabase();
});
afterAll(() => server.remove());

/** Three at a time, over one database. */
const threeOver =
  (url: () => string): OpenInstances =>
  async () => {
    // Leases are of real time, and here a year goes by in a minute: those that were started last are there.
    const alive = new Set<string>([1, 2, 3].map(() => randomUUID()));
    const open = async (me: string): Promise<Instance> => ({
      store: (await openPostgres(addressOf(url(), {}), PARTS)).store,
      together: { me, isAlive: async (instance) => alive.has(instance) },
    });
    const [first, ...others] = await Promise.all([...alive].map(open));
    if (!first) throw new Error("no instance");
    return [first, ...others];
  };

describe("three instances over one PostgreSQL", () => yearOfPosts(threeOver(() => url)));
describe("signals of three instances over one PostgreSQL", () => weeksOfSignals(threeOver(() => urlOfSignals)));
