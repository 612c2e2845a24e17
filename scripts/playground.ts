import { Server } from "node:net";

/**
 * Preloaded into Microsoft's Agents Playground (node --import), for what it has no option for: by itself it listens on every address of
 * the machine, and stays when who started it is gone.
 */

const LOOPBACK = "127.0.0.1";
const listen = Server.prototype.listen;

/** As Node has it, but where no host is given it is this machine alone. */
Server.prototype.listen = function (this: Server, ...given: unknown[]): Server {
  return Reflect.apply(listen, this, onLoopback(given));
} as typeof listen;

function onLoopback([first, ...rest]: unknown[]): unknown[] {
  if (isWithPort(first)) return [{ ...first, host: first.host ?? LOOPBACK }, ...rest];
  // Without a port: any free one.
  if (first === undefined || first === null || typeof first === "function") return [0, LOOPBACK, first, ...rest];
  const isPort = typeof first === "number" || (typeof first === "string" && /^\d+$/.test(first));
  // Anything else is no port but a path or a handle.
  return isPort && typeof rest[0] !== "string" ? [first, LOOPBACK, ...rest] : [first, ...rest];
}

const isWithPort = (first: unknown): first is { port: unknown; host?: unknown } =>
  typeof first === "object" && first !== null && "port" in first;

process.once("disconnect", () => process.exit());
process.channel?.unref();
