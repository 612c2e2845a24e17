import { afterAll, beforeAll, describe } from "vitest";
import { addressOf } from "../../src/store/postgres/address.ts";
import { openPostgres, readPostgres } from "../../src/store/postgres/open.ts";
import { ALWAYS, storeContract } from "../../tests/store/contract.ts";
import { PARTS } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.remove());

describe("PostgreSQL", () =>
  storeContract(async () => {
    const address = addressOf(await server.newDatabase(), {});
    return {
      open: async () => (await openPostgres(address, PARTS)).store,
      read: () => readPostgres(address, PARTS, ALWAYS),
      remove: async () => {},
    };
  }));
