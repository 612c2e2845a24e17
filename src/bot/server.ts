import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import restify from "restify";
import type { Config } from "../config.ts";
import { readIncoming } from "./incoming.ts";
import { log, reasonOf } from "./log.ts";
import { type ConnectorClient, OnceOnlyAuthentication } from "./once-only.ts";

/** How long Teams gets to answer a request of ours. */
const TIMEOUT_MS = 15_000;
/** How long a stop waits for answers under way. */
const PATIENCE_MS = 10_000;
const BODY = { mapParams: false, maxBodySize: 256 * 1024 };

/** CloudAdapter, but failures do not put their text into the response. */
export class QuietAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor({ credentials }: Pick<Config, "credentials">, timeoutMs = TIMEOUT_MS) {
    super(new OnceOnlyAuthentication({ ...credentials }, timeoutMs));
    this.#appId = credentials.MicrosoftAppId ?? "";
    // Passed on, so that Teams hears that it failed and sends the activity again.
    this.onTurnError = async (_turn, error) => {
      throw error;
    };
  }

  handle(authorization: string, activity: Activity, logic: (turn: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** A client to speak first with, as the assistant itself. */
  connectorFor(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    // Without an audience the SDK takes that of its cloud; its types do not say so.
    return factory.create(serviceUrl, undefined as unknown as string);
  }
}

export interface BotServer {
  /** Resolves with the port once it listens. @throws when the port is taken. */
  listen(): Promise<number>;
  /** Takes no more requests and waits for those under way. */
  stop(): Promise<void>;
}

/** POST /api/messages and GET /gezond. */
export function createServer(
  adapter: QuietAdapter,
  { host, port }: Pick<Config, "host" | "port">,
  logic: (turn: TurnContext) => Promise<void>,
  health: () => object,
): BotServer {
  const server = restify.createServer({ name: "vangnetwijzer" });
  // Errors of restify itself (unreadable JSON, too large): the status and nothing else.
  server.on(
    "restifyError",
    (_request: restify.Request, response: restify.Response, error: { statusCode?: number; name?: string }, done: () => void) => {
      const status = error.statusCode ?? 500;
      log("request-refused", { status, reason: error.name });
      if (!response.headersSent) response.send(status);
      done();
    },
  );
  // Only plain JSON: the multipart parser writes files before anybody is known, and the limit counts compressed bytes.
  server.pre((request, response, next) => {
    const isPlain = request.method !== "POST" || (request.is("application/json") && !request.headers["content-encoding"]);
    if (isPlain) return next();
    response.send(415);
    return next(false);
  });
  server.use(restify.plugins.jsonBodyParser(BODY));
  server.get("/gezond", async (_request: restify.Request, response: restify.Response) => {
    response.send(200, health());
  });
  server.post("/api/messages", async (request: restify.Request, response: restify.Response) => {
    const read = readIncoming(request.body);
    if ("reason" in read) {
      log("activity-refused", { status: 400, reason: read.reason });
      response.send(400);
      return;
    }
    try {
      const outcome = await adapter.handle(request.headers.authorization ?? "", read.activity as unknown as Activity, logic);
      response.send(outcome?.status ?? 200, outcome?.body);
    } catch (error) {
      // The SDK's AuthenticationError carries its status; botbuilder does not export the class.
      const status = error instanceof Error && "statusCode" in error && error.statusCode === 401 ? 401 : 500;
      log("activity-failed", { status, reason: reasonOf(error) });
      response.send(status);
    }
  });

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => resolve(server.address().port));
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Open connections without a request would keep the server up.
        const http = server.server as { closeIdleConnections: () => void; closeAllConnections: () => void };
        http.closeIdleConnections();
        // Who still hangs after that is cut off.
        setTimeout(() => http.closeAllConnections(), PATIENCE_MS).unref();
      }),
  };
}
