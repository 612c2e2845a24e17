import type { Config } from "../../config.ts";
import type { Pace } from "../../time/pace.ts";
import type { Door } from "../door.ts";
import { QuietAdapter } from "./adapter.ts";
import { createSender } from "./sender.ts";
import { createServer } from "./server.ts";

/** How long Teams gets to answer a request of ours. */
const TIMEOUT_MS = 15_000;

/** The door with Bot Framework's SDK and restify in it. */
export function openDoor({ credentials }: Pick<Config, "credentials">, pace: Pace, timeoutMs = TIMEOUT_MS): Door {
  const adapter = new QuietAdapter(credentials, timeoutMs);
  return {
    sender: createSender((serviceUrl) => adapter.connectorFor(serviceUrl), pace),
    serve: (address, logic, health) =>
      createServer(address, (authorization, activity) => adapter.receive(authorization, activity, logic), health),
  };
}
