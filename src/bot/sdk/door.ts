import type { Config } from "../../config.ts";
import type { Clock } from "../../time/clock.ts";
import type { Pace } from "../../time/pace.ts";
import type { Door } from "../door.ts";
import { createProof } from "../proof/proof.ts";
import type { Metrics } from "../watch/metrics.ts";
import { QuietAdapter } from "./adapter.ts";
import { createSender } from "./sender.ts";
import { createServer } from "./server.ts";

/** How long Teams gets to answer a request of ours. */
const TIMEOUT_MS = 15_000;

/** The door with Bot Framework's SDK and restify in it. */
export function openDoor(
  { credentials, admission }: Pick<Config, "credentials" | "admission">,
  { pace, clock, metrics, timeoutMs = TIMEOUT_MS }: { pace: Pace; clock: Clock; metrics: Metrics; timeoutMs?: number },
): Door {
  const adapter = new QuietAdapter(credentials, timeoutMs);
  const proof = admission && createProof(admission, clock);
  return {
    sender: createSender((serviceUrl) => adapter.connectorFor(serviceUrl), pace),
    serve: (address, logic, health) =>
      createServer(
        address,
        async (authorization, activity) => {
          await proof?.prove(authorization, activity);
          return adapter.receive(activity, logic);
        },
        health,
        { clock, metrics },
      ),
    checks: {
      ...(proof && { sleutels: proof.ready }),
      ...(admission && { token: () => adapter.tokenWorks() }),
    },
  };
}
