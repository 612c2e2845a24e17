import { type CryptoKey, importJWK } from "jose";
import { z } from "zod";
import type { Clock } from "../../time/clock.ts";
import { AdmissionError } from "./admission-error.ts";

/** A key that Microsoft signs with, and the channels that it may sign for. */
export interface SigningKey {
  key: CryptoKey;
  endorsements: readonly string[];
}

/** The keys at an address, fetched when they are needed. */
export interface Keys {
  /** Undefined when there is no such key. @throws AdmissionError 503 when the keys cannot be had */
  get: (kid: string) => Promise<SigningKey | undefined>;
  /** Fetches them when there are none yet. @throws AdmissionError 503 */
  ready: () => Promise<void>;
}

/** Each of two requests gets this long. */
const PATIENCE_MS = 5_000;
/** Keys are used for a day; Microsoft publishes a new one days before it signs with it. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
/** An unknown key id asks again, but not more often than this. */
const COOL_DOWN_MS = 60_000;
const SMALLEST_KEY_BITS = 2_048;

const metadataShape = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional(), n: z.string().optional() })),
});
const endorsementsOf = z.array(z.string()).catch([]);

/** @param address of the OpenID metadata, which says where the keys are */
export function createKeys(address: string, clock: Clock): Keys {
  let kept: { keys: Map<string, SigningKey>; at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<Map<string, SigningKey>> | undefined;
  const now = () => clock.now().getTime();

  /** Who comes while they are being fetched waits for the same answer. */
  const fetched = (): Promise<Map<string, SigningKey>> => {
    underWay ??= fetchKeys(address)
      .then((keys) => {
        kept = { keys, at: now() };
        return keys;
      })
      .finally(() => {
        askedAt = now();
        underWay = undefined;
      });
    return underWay;
  };

  return {
    get: async (kid) => {
      if (!kept) return (await fetched()).get(kid);
      const known = kept.keys.get(kid);
      const isOld = now() - kept.at >= KEPT_MS;
      if ((known && !isOld) || now() - askedAt < COOL_DOWN_MS) return known;
      // Old keys are better than none.
      return fetched().then(
        (keys) => keys.get(kid),
        () => known,
      );
    },
    ready: async () => {
      if (!kept) await fetched();
    },
  };
}

async function fetchKeys(address: string): Promise<Map<string, SigningKey>> {
  try {
    const { jwks_uri } = metadataShape.parse(await fetchJson(address));
    const { keys } = keySet.parse(await fetchJson(jwks_uri));
    const usable = await Promise.all(keys.map(usableKey));
    return new Map(usable.flat());
  } catch (error) {
    throw new AdmissionError(503, `signing keys: ${error instanceof Error ? error.name : "unreachable"}`);
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** Only an RSA key of the usual size, for signing with RS256. */
async function usableKey(jwk: z.infer<typeof keySet>["keys"][number]): Promise<[string, SigningKey][]> {
  const { kty, kid, n = "", use, alg, endorsements } = jwk;
  const isRight = kty === "RSA" && kid !== undefined && (use ?? "sig") === "sig" && (alg ?? "RS256") === "RS256";
  if (!isRight || Buffer.from(n, "base64url").length * 8 < SMALLEST_KEY_BITS) return [];
  try {
    const key = await importJWK({ kty, n, e: String(jwk.e) }, "RS256");
    return key instanceof Uint8Array ? [] : [[kid, { key, endorsements: endorsementsOf.parse(endorsements) }]];
  } catch {
    return [];
  }
}
