import type { Incoming } from "./incoming.ts";
import type { Message } from "./said/outgoing.ts";

/** One activity from Teams, and what can be done about it. An SDK fills this (docs/decisions/0010). */
export interface Turn {
  readonly activity: Incoming;
  /** Sends a message in the conversation, in a channel in its thread; tries once. @throws SendError */
  send(message: Message): Promise<void>;
  /** Shows for a few seconds that an answer is being made. @throws when that does not arrive */
  showTyping(): Promise<void>;
  /** @throws when Teams does not tell */
  channelsOf(team: string): Promise<TeamChannel[]>;
  /** Whether who did it is a member of a team. @throws when Teams does not tell */
  isMember(team: string): Promise<boolean>;
}

/** A channel as Teams lists it: the first one of a team has no name. */
export interface TeamChannel {
  id: string;
  name?: string | undefined;
}

/** What an invoke is answered with, in the same request. */
export interface InvokeResponse {
  status: number;
  body?: object;
}

/** What is done with an activity. @throws when Teams should send it again */
export type Logic = (turn: Turn) => Promise<InvokeResponse | undefined>;
