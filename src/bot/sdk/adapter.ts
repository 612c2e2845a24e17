import { type Activity, ActivityTypes, CloudAdapter } from "botbuilder";
import type { Config } from "../../config.ts";
import type { Incoming } from "../incoming.ts";
import type { InvokeResponse, Logic } from "../turn.ts";
import { type ConnectorClient, OnceOnlyAuthentication } from "./once-only.ts";
import { turnOver } from "./turn.ts";

/** CloudAdapter, but failures do not put their text into the response. */
export class QuietAdapter extends CloudAdapter {
  readonly #appId: string;

  /** @param timeoutMs how long Teams gets to answer a request of ours */
  constructor(credentials: Config["credentials"], timeoutMs: number) {
    super(new OnceOnlyAuthentication({ ...credentials }, timeoutMs));
    this.#appId = credentials.MicrosoftAppId ?? "";
    // Passed on, so that Teams hears that it failed and sends the activity again.
    this.onTurnError = async (_turn, error) => {
      throw error;
    };
  }

  /**
   * Does the work for an activity of which is proven who sent it. The SDK is given an identity, and looks at no token: its own ways in
   * (of the emulator, skills and others) are not reached.
   */
  receive(activity: Incoming, logic: Logic): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const proven = { claimsIdentity, connectorFactory, audience: TO_CHANNEL, callerId: PUBLIC_CLOUD };
    return this.processActivity(proven, forSdk(activity), async (context) => {
      const response = await logic(turnOver(context, activity));
      if (response) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: response });
    });
  }

  /** Gets a token to speak with. @throws when the registration or its secret is refused, or Microsoft cannot be reached */
  async tokenWorks(): Promise<void> {
    const { credentials } = (await this.connectorFor(TO_CHANNEL)) as unknown as { credentials: { getToken: () => Promise<string> } };
    await credentials.getToken();
  }

  /** A client to speak first with, as the assistant itself. */
  connectorFor(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    // Without an audience the SDK takes that of its cloud; its types do not say so.
    return factory.create(serviceUrl, undefined as unknown as string);
  }
}

/** Whom the SDK's outgoing tokens are for, and how it calls the public cloud. */
const TO_CHANNEL = "https://api.botframework.com";
const PUBLIC_CLOUD = "urn:botframework:azure";

/** What the SDK reads of an activity, and no more of it. Its type also asks for fields that Teams does not send. */
const forSdk = ({ type, id, channelId, serviceUrl, locale, deliveryMode, from, conversation, recipient }: Incoming): Activity =>
  ({ type, id, channelId, serviceUrl, locale, deliveryMode, from, conversation, recipient }) as Activity;
