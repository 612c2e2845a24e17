import { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What is counted while the assistant runs: never a text, a person or a place. */
export interface Metrics {
  /** An activity was dealt with. */
  handled: (type: string, status: number, seconds: number) => void;
  /** A question was answered. */
  answered: (kind: string, outcome: string) => void;
  /** A question was asked in vain. */
  missed: (kind: string) => void;
  /** In the usual text format. */
  text: () => Promise<string>;
}

/** Of other types Teams sends none; whatever a stranger makes up is one. */
const TYPES = ["message", "messageUpdate", "invoke", "installationUpdate", "conversationUpdate"];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const activities = new Counter({
    name: "vangnetwijzer_activities_total",
    help: "activities",
    labelNames: ["type", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "vangnetwijzer_activity_seconds",
    help: "seconds",
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 3, 10, 15],
    registers,
  });
  const answers = new Counter({
    name: "vangnetwijzer_answers_total",
    help: "answers",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const misses = new Counter({ name: "vangnetwijzer_misses_total", help: "misses", labelNames: ["kind"], registers });
  return {
    handled: (type, status, seconds) => {
      activities.inc({ type: TYPES.includes(type) ? type : "other", status: String(status) });
      duration.observe(seconds);
    },
    answered: (kind, outcome) => answers.inc({ kind, outcome }),
    missed: (kind) => misses.inc({ kind }),
    text: () => registry.metrics(),
  };
}

/** GET /metrics, for this machine only. @returns how to stop it */
export async function serveMetrics(metrics: Metrics, port: number): Promise<{ port: number; stop: () => void }> {
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("content-type", "text/plain; version=0.0.4");
    response.end(await metrics.text());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : port, stop: () => void server.close() };
}
