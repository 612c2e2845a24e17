import { LIMITS } from "../../sheets/tables.ts";
import { FileError, type FilePort } from "./port.ts";

const PATIENCE_MS = 20_000;

/**
 * Files over https from SharePoint and nowhere else.
 * @param hosts where Teams keeps files: these and what lies under them
 * @param fetch what goes out; in a test to a stand-in
 */
export function sharePointFiles(hosts: readonly string[], fetch: typeof globalThis.fetch = globalThis.fetch): FilePort {
  const request = async (address: string, init: RequestInit): Promise<Response> => {
    const url = checked(address, hosts);
    const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: unknown) => {
      throw new FileError("no-answer", error instanceof Error ? error.message : String(error));
    });
    // What points on to another place is not followed.
    if (response.status >= 300 && response.status < 400) throw new FileError("other-place", `status ${response.status}`);
    if (!response.ok) throw new FileError(GONE.includes(response.status) ? "gone" : "no-answer", `status ${response.status}`);
    return response;
  };
  return {
    download: async (address) => within(LIMITS.bytes, await request(address, {})),
    upload: async (address, bytes) => {
      const headers = { "content-type": "application/octet-stream", "content-range": `bytes 0-${bytes.length - 1}/${bytes.length}` };
      const response = await request(address, { method: "PUT", headers, body: new Uint8Array(bytes) });
      await response.body?.cancel();
    },
  };
}

const GONE = [401, 403, 404, 410];

function checked(address: string, hosts: readonly string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOurs = url?.protocol === "https:" && url.port === "" && hosts.some((host) => url.hostname.endsWith(`.${host}`));
  if (!url || !isOurs || url.username !== "") throw new FileError("other-place", "not an address of SharePoint");
  return url;
}

/** The body, as far as it is no larger than that: what it says of its length is not believed. */
async function within(most: number, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      // Leaving the loop ends the line.
      if (length > most) throw new FileError("too-large", `more than ${most} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("no-answer", error instanceof Error ? error.message : String(error));
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
