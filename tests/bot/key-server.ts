import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

/** What Microsoft's key server gives, on this machine: metadata that points at keys, each with the channels it may sign for. */
export interface KeyServer {
  metadata: string;
  /** Requests for keys so far. */
  fetches: () => number;
  publish: (keys: readonly JWK[]) => void;
  /** What it does instead of answering. */
  fail: (how: "no" | "500" | "junk" | "keys-500" | "slow") => void;
  close: () => Promise<void>;
}

export async function startKeyServer(): Promise<KeyServer> {
  let keys: readonly JWK[] = [];
  let failing = "no";
  let fetches = 0;
  const server = createServer((request, response) => {
    if (failing === "slow") return;
    if (failing === "500" || (failing === "keys-500" && request.url === "/keys")) {
      response.statusCode = 500;
      response.end();
      return;
    }
    if (failing === "junk") return void response.end("<html>");
    if (request.url === "/keys") fetches += 1;
    const { port } = server.address() as AddressInfo;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.url === "/keys" ? { keys } : { jwks_uri: `http://127.0.0.1:${port}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    metadata: `http://127.0.0.1:${port}/openid`,
    fetches: () => fetches,
    publish: (given) => {
      keys = given;
    },
    fail: (how) => {
      failing = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A key pair with how it is published. */
export async function makeKey(kid: string, endorsements: readonly string[] = ["msteams", "webchat"], modulusLength = 2_048) {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true, modulusLength });
  const published = { ...(await exportJWK(publicKey)), kid, use: "sig", endorsements } as JWK;
  const sign = (claims: Record<string, unknown>, header: Record<string, unknown> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid, typ: "JWT", ...header } as never).sign(privateKey);
  return { kid, published, publicKey, privateKey, sign };
}
