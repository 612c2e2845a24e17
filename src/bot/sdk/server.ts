import { randomUUID } from "node:crypto";
import restify from "restify";
import type { Clock } from "../../time/clock.ts";
import { inTime } from "../../time/in-time.ts";
import type { Address, BotServer, Health } from "../door.ts";
import { type Incoming, readIncoming } from "../incoming.ts";
import { log, reasonOf, withNumber } from "../log.ts";
import { AdmissionError } from "../proof/admission-error.ts";
import type { InvokeResponse } from "../turn.ts";
import type { Metrics } from "../watch/metrics.ts";

/** How long a stop waits for answers under way. */
const PATIENCE_MS = 10_000;
const BODY = { mapParams: false, maxBodySize: 256 * 1024 };

/** What is done with an activity. @throws AdmissionError when it is not known who sent it, or that one is not served */
type Receive = (authorization: string, activity: Incoming) => Promise<InvokeResponse | undefined>;

/** POST /api/messages, GET /gezond and GET /klaar. */
export function createServer(address: Address, receive: Receive, health: Health, watch: { clock: Clock; metrics: Metrics }): BotServer {
  const server = restify.createServer({ name: "vangnetwijzer" });
  server.on("restifyError", refuse);
  server.pre(onlyPlainJson);
  server.use(restify.plugins.jsonBodyParser(BODY));
  server.get("/gezond", async (_request: restify.Request, response: restify.Response) => {
    response.send(200, health.alive());
  });
  server.get("/klaar", async (_request: restify.Request, response: restify.Response) => {
    const readiness = await health.ready();
    response.send(readiness.klaar ? 200 : 503, readiness);
  });
  const underWay = new Set<Promise<InvokeResponse>>();
  server.post("/api/messages", async (request: restify.Request, response: restify.Response) => {
    const work = withNumber(randomUUID(), () => watched(request, receive, watch));
    underWay.add(work);
    const { status, body } = await work.finally(() => underWay.delete(work));
    response.send(status, body);
  });
  return {
    listen: () => listen(server, address),
    // Who asked may be cut off, but what was begun is finished and kept.
    stop: async () => {
      await stop(server);
      await inTime(Promise.allSettled(underWay), PATIENCE_MS, watch.clock);
    },
  };
}

/** One line for every activity: what kind, how it ended and how long it took. */
async function watched(
  request: restify.Request,
  receive: Receive,
  { clock, metrics }: { clock: Clock; metrics: Metrics },
): Promise<InvokeResponse> {
  const start = clock.now().getTime();
  const response = await respond(request, receive);
  const ms = clock.now().getTime() - start;
  const { type = "" } = (request.body ?? {}) as { type?: unknown };
  metrics.handled(String(type), response.status, ms / 1_000);
  if (response.status < 400) log("activity", { status: response.status, ms });
  return response;
}

async function respond(request: restify.Request, receive: Receive): Promise<InvokeResponse> {
  const read = readIncoming(request.body);
  if ("reason" in read) {
    log("activity-refused", { status: 400, reason: read.reason });
    return { status: 400 };
  }
  try {
    return (await receive(request.headers.authorization ?? "", read.activity)) ?? { status: 200 };
  } catch (error) {
    const isRefused = error instanceof AdmissionError;
    const status = isRefused ? error.statusCode : 500;
    log(isRefused ? "activity-refused" : "activity-failed", { status, reason: isRefused ? error.message : reasonOf(error) });
    return { status };
  }
}

/** Errors of restify itself (unreadable JSON, too large): the status and nothing else. */
function refuse(
  _request: restify.Request,
  response: restify.Response,
  error: { statusCode?: number; name?: string },
  done: () => void,
): void {
  const status = error.statusCode ?? 500;
  log("request-refused", { status, reason: error.name });
  if (!response.headersSent) response.send(status);
  done();
}

/** The multipart parser writes files before anybody is known, and the limit counts compressed bytes. */
function onlyPlainJson(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const isPlain = request.method !== "POST" || (request.is("application/json") && !request.headers["content-encoding"]);
  if (!isPlain) response.send(415);
  next(isPlain ? undefined : false);
}

const listen = (server: restify.Server, { host, port }: Address): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server.address().port));
  });

const stop = (server: restify.Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    // Open connections without a request would keep the server up.
    const http = server.server as { closeIdleConnections: () => void; closeAllConnections: () => void };
    http.closeIdleConnections();
    // Who still hangs after that is cut off.
    setTimeout(() => http.closeAllConnections(), PATIENCE_MS).unref();
  });
