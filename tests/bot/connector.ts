import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** How the stand-in treats one request. */
export type Behaviour =
  | "accept"
  /** An error of HTTP, perhaps with how long to wait. */
  | { status: number; retryAfter?: number }
  /** Never answers, or stops in the middle of its answer. */
  | "hang"
  | "stall"
  /** The line drops, without or after the message was taken. */
  | "drop-before"
  | "drop-after";

/** A message that was taken, and where it went. */
export interface Message {
  /** As Teams calls it. */
  id: string;
  conversation: string;
  /** Present for a reply. */
  replyTo?: string;
  /** The first of a new thread in a channel. */
  newThread: boolean;
  activity: { type?: string; summary?: string; text?: string; attachments?: { content: Record<string, unknown> }[] };
  at: Date;
}

export interface Team {
  channels: { id: string; name?: string }[];
  members: string[];
}

/** A stand-in for Microsoft's connector service: speaks its protocol, takes messages and keeps them, and fails as it is told to. */
export interface Connector {
  url: string;
  received: Message[];
  /** How many requests for a message came in, taken or not. */
  attempts: number;
  /** What happens to the next request for a message. */
  behave: (activity: Message["activity"]) => Behaviour;
  teams: Map<string, Team>;
  /** Messages that were taken away again. */
  removed: Message[];
  /** What happens to the next request to take one away. */
  behaveRemoving: () => Behaviour;
  /** What happens to the next request to open a personal chat. */
  behaveOpening: () => Behaviour;
  /** Whether rosters and lists of channels are not answered. */
  hangsRosters: boolean;
  /** Hears that a request for a message will never be answered in full. */
  onHang: () => void;
  /** The next message to a conversation, once it is taken. */
  next: (conversation: string) => Promise<Message>;
  close: () => Promise<void>;
}

interface Call {
  status: number;
  body: object;
  retryAfter?: number;
}

type Outcome = Call | "hang" | "stall" | "drop";

function outcomeOf(behaviour: Behaviour, body: object): Outcome {
  if (behaviour === "accept") return { status: 201, body };
  if (behaviour === "hang" || behaviour === "stall") return behaviour;
  if (typeof behaviour === "string") return "drop";
  const { status, retryAfter } = behaviour;
  return { ...refusal(status, "Fout"), ...(retryAfter !== undefined && { retryAfter }) };
}

const refusal = (status: number, code: string): Call => ({ status, body: { error: { code, message: "nagebootst" } } });

export async function startConnector(now: () => Date = () => new Date()): Promise<Connector> {
  const waiting: { conversation: string; resolve: (message: Message) => void }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => handle(request, response, text ? JSON.parse(text) : {}));
  });

  function handle(request: IncomingMessage, response: ServerResponse, body: Record<string, unknown>): void {
    const path = (request.url ?? "").split("?")[0]?.split("/").map(decodeURIComponent).slice(2) ?? [];
    if (request.method === "GET") {
      if (!connector.hangsRosters) answer(response, lookUp(path));
      return;
    }
    if (request.method === "DELETE") {
      const outcome = removal(path);
      if (outcome === "hang" || outcome === "stall") connector.onHang();
      else if (outcome === "drop") request.socket.destroy();
      else answer(response, outcome);
      return;
    }
    const message = messageIn(path, body);
    const outcome = message ? taking(message) : opening(body);
    if (outcome === "stall") {
      response.setHeader("content-type", "application/json");
      response.write("{");
    }
    if (outcome === "hang" || outcome === "stall") connector.onHang();
    else if (outcome === "drop") request.socket.destroy();
    else answer(response, outcome);
  }

  /** conversations/19:…;messageid=7/activities/7: the message is there no more. */
  function removal([, conversation = "", , id = ""]: string[]): Outcome {
    const behaviour = connector.behaveRemoving();
    const at = connector.received.findIndex(
      (message) => message.id === id && conversation === `${message.conversation}${message.newThread ? `;messageid=${id}` : ""}`,
    );
    if (behaviour !== "accept" && behaviour !== "drop-after") return outcomeOf(behaviour, {});
    if (at < 0) return refusal(404, "ActivityNotFoundInConversation");
    connector.removed.push(...connector.received.splice(at, 1));
    const taken = outcomeOf(behaviour, {});
    return typeof taken === "string" ? taken : { ...taken, status: 200 };
  }

  /** A personal chat is opened: nothing is said yet. */
  function opening(body: Record<string, unknown>): Outcome {
    const [member] = body.members as { id: string }[];
    return outcomeOf(connector.behaveOpening(), { id: `chat:${member?.id}` });
  }

  function taking(message: Omit<Message, "id">): Outcome {
    connector.attempts++;
    const behaviour = connector.behave(message.activity);
    const id = String(connector.attempts);
    if (behaviour === "accept" || behaviour === "drop-after") take({ ...message, id });
    return outcomeOf(behaviour, { id: message.newThread ? `${message.conversation};messageid=${id}` : id, activityId: id });
  }

  function take(message: Message): void {
    connector.received.push(message);
    const at = waiting.findIndex(({ conversation }) => conversation === message.conversation);
    if (at >= 0) waiting.splice(at, 1)[0]?.resolve(message);
  }

  function messageIn([first, conversation, , replyTo]: string[], body: Record<string, unknown>): Omit<Message, "id"> | undefined {
    if (first === "conversations" && conversation === undefined) {
      if (!body.isGroup) return undefined;
      const { channel } = body.channelData as { channel: { id: string } };
      return { conversation: channel.id, newThread: true, activity: body.activity as Message["activity"], at: now() };
    }
    return { conversation: conversation ?? "", ...(replyTo && { replyTo }), newThread: false, activity: body, at: now() };
  }

  function lookUp([kind, id = "", , member = ""]: string[]): Call {
    const team = connector.teams.get(id);
    if (!team) return refusal(404, "ConversationNotFound");
    if (kind === "teams") return { status: 200, body: { conversations: team.channels } };
    if (team.members.includes(member)) return { status: 200, body: { id: member, name: "" } };
    return refusal(404, "MemberNotFoundInConversation");
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  const connector: Connector = {
    url: `http://127.0.0.1:${address.port}`,
    received: [],
    attempts: 0,
    behave: () => "accept",
    teams: new Map(),
    removed: [],
    behaveRemoving: () => "accept",
    behaveOpening: () => "accept",
    hangsRosters: false,
    onHang: () => {},
    next: (conversation) =>
      new Promise((resolve) => {
        waiting.push({ conversation, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connector;
}

/** Restify changes every response of the process: its writeHead returns nothing. */
function answer(response: ServerResponse, { status, body, retryAfter }: Call): void {
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}
