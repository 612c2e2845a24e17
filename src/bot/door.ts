import type { Sender } from "../post/sender.ts";
import type { Logic } from "./turn.ts";
import type { Checks, Readiness } from "./watch/ready.ts";

/** All that the assistant asks of an SDK for Teams (docs/decisions/0010). */
export interface Door {
  /** The way out, when nobody spoke first. */
  sender: Sender;
  /** The way in: POST /api/messages, GET /gezond and GET /klaar. */
  serve(address: Address, logic: Logic, health: Health): BotServer;
  /** What of the way in and out can be looked at. */
  checks: Checks;
}

export interface Health {
  /** That it is up, and with which data. */
  alive: () => object;
  ready: () => Promise<Readiness>;
}

export interface Address {
  host: string;
  port: number;
}

export interface BotServer {
  /** Resolves with the port once it listens. @throws when the port is taken. */
  listen(): Promise<number>;
  /** Takes no more requests and waits for those under way. */
  stop(): Promise<void>;
}
