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

  /** Does the work for an activity once it is known who sent it. @throws with `statusCode` 401 when that is not known */
  receive(authorization: string, activity: Incoming, logic: Logic): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, forSdk(activity), async (context) => {
      const response = await logic(turnOver(context, activity));
      if (response) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: response });
    });
  }

  /** A client to speak first with, as the assistant itself. */
  connectorFor(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    // Without an audience the SDK takes that of its cloud; its types do not say so.
    return factory.create(serviceUrl, undefined as unknown as string);
  }
}

/** What the SDK reads of an activity, and no more of it. Its type also asks for fields that Teams does not send. */
const forSdk = ({ type, id, channelId, serviceUrl, locale, deliveryMode, from, conversation, recipient }: Incoming): Activity =>
  ({ type, id, channelId, serviceUrl, locale, deliveryMode, from, conversation, recipient }) as Activity;
