import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** Where a request can go. */
export interface Target {
  port: number;
  /** Set by who kills it. */
  killedAt?: number;
}

/** One request at one target: what it was about, and whether an answer came back. */
export interface Passed {
  about: string;
  target: Target;
  from: number;
  /** Absent as long as it is under way, and when the line dropped. */
  answeredAt?: number;
}

/** A balancer without stickiness: each next request to the next target; one that takes no connections is passed over. */
export interface Balancer {
  port: number;
  passed: Passed[];
  close: () => Promise<void>;
}

export async function startBalancer(targets: () => readonly Target[]): Promise<Balancer> {
  const passed: Passed[] = [];
  let turn = 0;

  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const all = targets();
      turn += 1;
      pass(incoming, Buffer.concat(parts), outgoing, [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)]);
    });
  });

  function pass(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, [target, ...others]: Target[]): void {
    if (!target) {
      answer(outgoing, 503);
      return;
    }
    const { method, url: path, headers } = incoming;
    const one: Passed = { about: String(headers["x-about"] ?? ""), target, from: Date.now() };
    const onward = request({ host: "127.0.0.1", port: target.port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("end", () => {
        one.answeredAt = Date.now();
        answer(outgoing, response.statusCode ?? 502, Buffer.concat(parts), response.headers["content-type"]);
      });
      response.once("error", () => answer(outgoing, 502));
    });
    // A connection of its own each: one that is taken was heard.
    onward.once("socket", (socket) => socket.once("connect", () => passed.push(one)));
    onward.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") pass(incoming, body, outgoing, others);
      else answer(outgoing, 502);
    });
    onward.end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return {
    port: address.port,
    passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Not writeHead: restify makes that give nothing, in every server of this process. */
function answer(response: ServerResponse, status: number, body?: Buffer, type = "text/plain"): void {
  if (response.headersSent) return;
  response.statusCode = status;
  response.setHeader("content-type", type);
  response.end(body);
}
