import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the stand-in treats a request. */
type Behaviour = "serve" | "redirect" | "gone" | "endless" | "drop" | "hang" | { status: number };

/** A stand-in for SharePoint: files to fetch, and upload sessions that take a whole file with its range. */
export interface SharePoint {
  /** Files by their path. */
  files: Map<string, Uint8Array>;
  uploads: { path: string; range: string; bytes: Buffer }[];
  requests: number;
  behave: Behaviour;
  /** Goes to the stand-in where the address is SharePoint's; anything else fails as where there is no network. */
  fetch: typeof globalThis.fetch;
  address: (path: string) => string;
  close: () => Promise<void>;
}

const HOST = "https://senzer.sharepoint.com";

export async function startSharePoint(): Promise<SharePoint> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: SharePoint = {
    files: new Map(),
    uploads: [],
    requests: 0,
    behave: "serve",
    fetch: (input, init) => {
      const url = String(input);
      if (!url.startsWith(HOST)) throw new Error(`No network to ${url}`);
      return fetch(url.replace(HOST, local), init);
    },
    address: (path) => `${HOST}${path}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return place;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    place.requests += 1;
    const { behave } = place;
    const path = request.url ?? "";
    if (behave === "hang") return;
    if (behave === "drop") return void request.socket.destroy();
    if (behave === "redirect") return answer(response, 302, { location: "http://169.254.169.254/" });
    if (typeof behave === "object") return answer(response, behave.status);
    if (behave === "gone") return answer(response, 404);
    if (behave === "endless") return endless(response);
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      place.uploads.push({ path, range: String(request.headers["content-range"]), bytes: Buffer.concat(chunks) });
      return answer(response, 201, { "content-type": "application/json" }, "{}");
    }
    const file = place.files.get(path);
    answer(response, file ? 200 : 404, {}, file);
  }
}

/** In two steps: restify changes what the first one gives back. */
function answer(response: ServerResponse, status: number, headers: Record<string, string> = {}, body?: string | Uint8Array): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Says that it is small, and does not stop. */
function endless(response: ServerResponse): void {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(100_000)));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}
