import { createServer, type Server } from "node:http";

/** A stand-in for Microsoft's connector service: takes replies and keeps them. */
export interface Connector {
  url: string;
  /** Bodies of the activities that were posted, oldest first. */
  received: Record<string, unknown>[];
  close: () => Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const received: Record<string, unknown>[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push(JSON.parse(body));
      // restify changes every response of the process: its writeHead returns nothing.
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: String(received.length) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
