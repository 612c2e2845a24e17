import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { Failure } from "../post/sender.ts";
import { A_DAY_MS } from "../time/day.ts";

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;

/** What we set of a request. */
interface OurRequest {
  abortSignal?: AbortSignal;
  disableKeepAlive: boolean;
}

/** What we use of the HTTP pipeline in the SDK's client, which its types keep to themselves. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown[];
  addPolicy(policy: {
    name: string;
    sendRequest: (request: OurRequest, next: (request: unknown) => Promise<unknown>) => Promise<unknown>;
  }): void;
}

/** Errors of requests that left this machine: without them nothing was sent. */
const left = new WeakSet<object>();

/**
 * The SDK's authentication with clients that send a request once. By itself the SDK sends again when a line drops or a server fails,
 * also when the first request had arrived: that doubles messages.
 */
export class OnceOnlyAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #timeoutMs: number;

  /** @param timeoutMs how long Teams gets to answer a request of ours */
  constructor(credentials: Record<string, string>, timeoutMs: number) {
    super(credentials);
    this.#timeoutMs = timeoutMs;
  }

  override createConnectorFactory(...given: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>) {
    return onceOnly(super.createConnectorFactory(...given), this.#timeoutMs);
  }

  override async authenticateRequest(...given: Parameters<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>) {
    const result = await super.authenticateRequest(...given);
    return result.connectorFactory ? { ...result, connectorFactory: onceOnly(result.connectorFactory, this.#timeoutMs) } : result;
  }
}

const onceOnly = (factory: ConnectorFactory, timeoutMs: number): ConnectorFactory => ({
  create: async (...given) => {
    const client = await factory.create(...given);
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    if (pipeline.removePolicy({ name: "defaultRetryPolicy" }).length === 0) throw new Error("The SDK's retries are not where they were");
    // The last one before the request goes out: after the token was fetched.
    pipeline.addPolicy({
      name: "once-only",
      sendRequest: async (request, next) => {
        // Not the SDK's own timeout: that ends with the headers. A socket kept from last week may be forgotten on the way.
        request.abortSignal = AbortSignal.timeout(timeoutMs);
        request.disableKeepAlive = true;
        try {
          return await next(request);
        } catch (error) {
          if (typeof error === "object" && error !== null) left.add(error);
          throw error;
        }
      },
    });
    return client;
  },
});

const NOT_REACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
const AGAIN: Record<number, "throttled" | "unavailable"> = { 429: "throttled", 412: "unavailable", 502: "unavailable", 504: "unavailable" };

/** What an error of the SDK says about whether the message arrived (docs/decisions/0006). */
export function failureIn(error: unknown): Failure {
  if (typeof error !== "object" || error === null) return { kind: "unknown" };
  const { statusCode: status, code, response } = error as { statusCode?: number; code?: string; response?: unknown };
  if (status !== undefined && AGAIN[status]) {
    const afterMs = retryAfter(response);
    return { kind: "again", reason: AGAIN[status], ...(afterMs !== undefined && { afterMs }) };
  }
  if (status === 403 || status === 404) return { kind: "final", reason: "gone" };
  if (status !== undefined && status >= 400 && status < 500) return { kind: "final", reason: "refused" };
  if (status === undefined && (NOT_REACHED.includes(code ?? "") || !left.has(error))) return { kind: "again", reason: "connection" };
  return { kind: "unknown" };
}

/** Nothing waits longer: after a day a post is given up. */
const LONGEST_WAIT_MS = 2 * A_DAY_MS;

/** Retry-After in milliseconds: seconds, or a date. */
function retryAfter(response: unknown): number | undefined {
  const headers = (response as { headers?: { get?: (name: string) => string | undefined } } | undefined)?.headers;
  const given = headers?.get?.("retry-after");
  if (!given) return undefined;
  const seconds = Number(given);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_WAIT_MS);
}
