import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { LRUCache } from "lru-cache";

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;

/** Teams has a few service addresses. */
const MOST_ADDRESSES = 100;

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

/** Errors of requests that left this machine. */
const left = new WeakSet<object>();

/** Whether a request had gone out when this error came: if not, nothing was sent. */
export const wentOut = (error: object): boolean => left.has(error);

/**
 * The SDK's authentication with clients that send a request once. By itself the SDK sends again when a line drops or a server fails,
 * also when the first request had arrived: that doubles messages.
 */
export class OnceOnlyAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #timeoutMs: number;
  readonly #clients = new LRUCache<string, Promise<ConnectorClient>>({ max: MOST_ADDRESSES });
  #tokens: ReturnType<ConfigurationBotFrameworkAuthentication["createUserTokenClient"]> | undefined;

  /** @param timeoutMs how long Teams gets to answer a request of ours */
  constructor(credentials: Record<string, string>, timeoutMs: number) {
    super(credentials);
    this.#timeoutMs = timeoutMs;
  }

  /** The assistant is one identity: one client for each service address. The SDK would make one for every activity. */
  override createConnectorFactory(...given: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>) {
    const factory = onceOnly(super.createConnectorFactory(...given), this.#timeoutMs);
    const create: ConnectorFactory["create"] = (serviceUrl, ...rest) => {
      const client = this.#clients.get(serviceUrl) ?? factory.create(serviceUrl, ...rest);
      this.#clients.set(serviceUrl, client);
      client.catch(() => this.#clients.delete(serviceUrl));
      return client;
    };
    return { create };
  }

  /** The SDK wants one for every activity, for sign-in cards; there are none. */
  override createUserTokenClient(...given: Parameters<ConfigurationBotFrameworkAuthentication["createUserTokenClient"]>) {
    this.#tokens ??= super.createUserTokenClient(...given);
    return this.#tokens;
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
