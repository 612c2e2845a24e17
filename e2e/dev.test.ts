import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type RunningApp, startApp } from "./app.ts";

/** What `npm run dev` leaves to be reached, and to be found afterwards. */

let app: RunningApp | undefined;

afterEach(async () => {
  await app?.stop();
  app = undefined;
});

/** Every address of this machine but the one of loopback that is used; 127.0.0.2 is one on Linux, with or without a network. */
const OTHER_ADDRESSES = [
  "127.0.0.2",
  ...Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map(({ address, scopeid }) => (scopeid ? `${address}%${name}` : address)),
  ),
].filter((address) => address !== "127.0.0.1");

const isReachable = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

test("it starts on a machine with nothing but Node", async () => {
  app = await startApp([process.execPath, "src/dev.ts"], { PATH: dirname(process.execPath) });
  for (const port of app.ports) expect(await isReachable("127.0.0.1", port)).toBe(true);
});

test("nothing of it can be reached from another machine", async () => {
  app = await startApp();
  for (const port of app.ports) {
    expect(await isReachable("127.0.0.1", port)).toBe(true);
    const reachable = await Promise.all(OTHER_ADDRESSES.map(async (address) => [address, await isReachable(address, port)]));
    expect(reachable.filter(([, isOpen]) => isOpen)).toEqual([]);
  }
});

test.each([
  ["that starts both", ["src/dev.ts"]],
  ["that looks up Node", ["scripts/node24.cjs", "src/dev.ts"]],
])("when the process %s is killed, the assistant and the Playground end", async (_which, args) => {
  const killed = await startApp([process.execPath, ...args]);
  await killed.kill();
  for (const port of killed.ports) expect(await isReachable("127.0.0.1", port)).toBe(false);
});
