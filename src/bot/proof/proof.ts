import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from "jose";
import type { Clock } from "../../time/clock.ts";
import type { Incoming } from "../incoming.ts";
import { AdmissionError } from "./admission-error.ts";
import { createKeys } from "./keys.ts";

/** Who may come in, from configuration. */
export interface Admission {
  appId: string;
  /** Who issues the tokens of the Bot Service. */
  issuers: readonly string[];
  tenants: readonly string[];
  /** Address of the OpenID metadata with the signing keys. */
  metadata: string;
}

export interface Proof {
  /** Lets an activity through that Teams sent for one of our tenants. @throws AdmissionError */
  prove: (authorization: string, activity: Incoming) => Promise<void>;
  /** Whether the signing keys can be had. @throws AdmissionError 503 */
  ready: () => Promise<void>;
}

const CHANNEL = "msteams";
/** Clocks may differ by this. */
const SLACK_SECONDS = 5 * 60;
/** A token of Microsoft's is some 2 KB. */
const LONGEST_TOKEN = 8 * 1_024;

export function createProof({ appId, issuers, tenants, metadata }: Admission, clock: Clock): Proof {
  const keys = createKeys(metadata, clock);
  return {
    ready: keys.ready,
    prove: async (authorization, activity) => {
      const token = tokenIn(authorization);
      const kid = kidOf(token);
      // What an unsigned token says is looked at first only so that a stranger costs no request for keys.
      checkClaims(decoded(token), { appId, issuers });
      const signing = await keys.get(kid);
      if (!signing) throw new AdmissionError(401, "key id is not known");
      const claims = await verified(token, signing.key, { appId, issuers, now: clock.now() });
      if (claims.serviceurl !== activity.serviceUrl) throw new AdmissionError(401, "serviceurl is not the activity's");
      if (!signing.endorsements.includes(activity.channelId)) throw new AdmissionError(401, "key is not endorsed for the channel");
      if (activity.channelId !== CHANNEL) throw new AdmissionError(403, "channel is not served");
      checkTenant(activity, claims.tid, tenants);
    },
  };
}

function tokenIn(authorization: string): string {
  if (authorization === "") throw new AdmissionError(401, "no token");
  if (authorization.length > LONGEST_TOKEN) throw new AdmissionError(401, "token is too long");
  const token = /^Bearer ([\w.-]+)$/.exec(authorization)?.[1];
  if (token === undefined) throw new AdmissionError(401, "no bearer token");
  return token;
}

function kidOf(token: string): string {
  const { alg, kid } = orRefused(() => decodeProtectedHeader(token));
  if (alg !== "RS256") throw new AdmissionError(401, "algorithm is not RS256");
  if (typeof kid !== "string" || kid === "") throw new AdmissionError(401, "no key id");
  return kid;
}

const decoded = (token: string): Record<string, unknown> => orRefused(() => decodeJwt(token));

function orRefused<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new AdmissionError(401, "token cannot be read");
  }
}

/** An issuer that is refused stands in the log: a registration may bring another one. */
function checkClaims({ iss, aud }: Record<string, unknown>, { appId, issuers }: Pick<Admission, "appId" | "issuers">): void {
  if (typeof iss !== "string" || !issuers.includes(iss)) throw new AdmissionError(401, `issuer is refused: ${issuerForLog(iss)}`);
  if (aud !== appId) throw new AdmissionError(401, "audience is not ours");
}

const issuerForLog = (iss: unknown): string => (typeof iss === "string" && /^https:\/\/[\w./-]{1,100}$/.test(iss) ? iss : "none");

async function verified(
  token: string,
  key: Parameters<typeof jwtVerify>[1],
  { appId, issuers, now }: { appId: string; issuers: readonly string[]; now: Date },
): Promise<Record<string, unknown>> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["RS256"],
      issuer: [...issuers],
      audience: appId,
      clockTolerance: SLACK_SECONDS,
      requiredClaims: ["exp", "nbf", "serviceurl"],
      currentDate: now,
    });
    return payload;
  } catch (error) {
    // The code of the library names the check, never the contents.
    throw new AdmissionError(401, `token is refused: ${error instanceof errors.JOSEError ? error.code : "unreadable"}`);
  }
}

/** Tokens of the Bot Service carry no tenant: it comes from the activity, in which all places must agree. */
function checkTenant({ conversation, channelData }: Incoming, tid: unknown, tenants: readonly string[]): void {
  if (tid !== undefined && typeof tid !== "string") throw new AdmissionError(401, "tid is no text");
  const said = [conversation.tenantId, channelData?.tenant?.id, tid].filter((tenant) => tenant !== undefined);
  const [tenant, ...others] = new Set(said.map((name) => name.toLowerCase()));
  if (tenant === undefined) throw new AdmissionError(403, "no tenant");
  if (others.length > 0) throw new AdmissionError(403, "tenants do not agree");
  if (!tenants.includes(tenant)) throw new AdmissionError(403, "tenant is not served");
}
