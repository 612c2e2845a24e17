import { type Failure, SendError } from "../../post/sender.ts";
import { A_DAY_MS } from "../../time/day.ts";
import { wentOut } from "./once-only.ts";

/** What the work gives, or its error as what is known about it. @throws SendError */
export async function definite<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw new SendError(failureIn(error), error);
  }
}

const NOT_REACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
const AGAIN: Record<number, "throttled" | "unavailable"> = { 429: "throttled", 412: "unavailable", 502: "unavailable", 504: "unavailable" };

/** What an error of the SDK says about whether the message arrived (docs/decisions/0006). */
function failureIn(error: unknown): Failure {
  if (typeof error !== "object" || error === null) return { kind: "unknown" };
  const { code, response } = error as { code?: string; response?: unknown };
  const status = statusOf(error);
  if (status !== undefined && AGAIN[status]) {
    const afterMs = retryAfter(response);
    return { kind: "again", reason: AGAIN[status], ...(afterMs !== undefined && { afterMs }) };
  }
  if (status === 403 || status === 404) return { kind: "final", reason: "gone" };
  if (status !== undefined && status >= 400 && status < 500) return { kind: "final", reason: "refused" };
  if (status === undefined && (NOT_REACHED.includes(code ?? "") || !wentOut(error))) return { kind: "again", reason: "connection" };
  return { kind: "unknown" };
}

/** The status that an error of the SDK carries; it does not export the classes of all of them. */
export function statusOf(error: unknown): number | undefined {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === "number" ? statusCode : undefined;
}

/** Nothing waits longer: after a day a post is given up. */
const LONGEST_WAIT_MS = 2 * A_DAY_MS;

/** Retry-After in milliseconds: seconds, or a date. */
function retryAfter(response: unknown): number | undefined {
  const headers = (response as { headers?: { get?: (name: string) => string | undefined } } | undefined)?.headers;
  const given = headers?.get?.("retry-after");
  if (!given) return undefined;
  const seconds = Number(given);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(given) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_WAIT_MS);
}
