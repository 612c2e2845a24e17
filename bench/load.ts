import { Agent, request } from "node:http";

/** What a load gave. */
export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

const CONNECTIONS = 8;

/** Sends activities over so many connections for so long, every one in a conversation of its own; answers come in the response. */
export async function load(port: number, textOf: (sent: number) => string, ms: number, connections = CONNECTIONS): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  let sent = 0;
  const end = performance.now() + ms;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        sent += 1;
        const at = performance.now();
        const answered = await post(port, agent, activity(sent, textOf(sent)));
        times.push(performance.now() - at);
        if (answered === "") errors += 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), errors };
}

let run = 0;
export const activity = (sent: number, text: string): string => {
  run += 1;
  return JSON.stringify({
    type: "message",
    id: `${process.pid}-${run}-${sent}`,
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:9",
    deliveryMode: "expectReplies",
    from: { id: `29:${run % 200}`, name: "Anna de Vries" },
    recipient: { id: "28:bot" },
    conversation: { id: `gesprek-${run}`, conversationType: "personal" },
    text,
  });
};

/** What came back; empty when it was no answer with a reply. */
export const post = (port: number, agent: Agent, body: string): Promise<string> =>
  new Promise((resolve) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request({ port, host: "127.0.0.1", path: "/api/messages", method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve(response.statusCode === 200 && text.includes("activities") ? text : ""));
    });
    sent.on("error", () => resolve(""));
    sent.end(body);
  });
