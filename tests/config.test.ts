import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig, VARIABLES } from "../src/config.ts";

const APP = "11111111-1111-4111-8111-111111111111";
const TENANT = "22222222-2222-4222-8222-222222222222";
const GIVEN = { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: "geheim" };

describe("configuration that cannot work stops the start, with the variable and the reason", () => {
  test.each<[Record<string, string>, RegExp]>([
    [{}, /MicrosoftAppId: missing/],
    [{ ...GIVEN, MicrosoftAppId: "geen-guid" }, /MicrosoftAppId/],
    [{ ...GIVEN, MicrosoftAppTenantId: "contoso.nl" }, /MicrosoftAppTenantId/],
    [{ MicrosoftAppId: APP }, /TENANTS: missing/],
    [{ ...GIVEN, TENANTS: "contoso.nl" }, /TENANTS/],
    [{ ...GIVEN, TOKEN_ISSUERS: "geen adres" }, /TOKEN_ISSUERS/],
    [{ ...GIVEN, PORT: "0" }, /PORT/],
    [{ ...GIVEN, LIMIT_PERSON: "-1" }, /LIMIT_PERSON/],
    [{ ...GIVEN, SECRET_EXPIRES: "31-12-2026" }, /SECRET_EXPIRES/],
    [{ ...GIVEN, METRICS_PORT: "x" }, /METRICS_PORT/],
    [{ ...GIVEN, STORE: "/var/opslag" }, /STORE: not a database/],
    [{ ...GIVEN, STORE: "mysql://u@h/d" }, /STORE: not a database/],
    [{ ...GIVEN, STORE: "postgres://u@h:poort/d" }, /STORE: not a database/],
    [{ ...GIVEN, STORE: "postgres://u@h/d?sslmode=prefer" }, /STORE: sslmode "prefer" is not known/],
    [
      { ...GIVEN, STORE: "postgres", PGSSLMODE: "verify-full", PGSSLROOTCERT: "/weg.pem" },
      /STORE: sslrootcert: the file \/weg\.pem cannot be read/,
    ],
    [{ ...GIVEN, DOCUMENT_LINKS: "notitie-2020" }, /DOCUMENT_LINKS/],
    [{ ...GIVEN, DOCUMENT_LINKS: "notitie-2020=http://gemeente.voorbeeld.nl/x.pdf" }, /DOCUMENT_LINKS/],
  ])("%j", (env, reason) => expect(() => readConfig(env)).toThrow(reason));
});

describe("where records are kept", () => {
  const placeOf = (env: Record<string, string>) => {
    const { store } = readConfig({ ...GIVEN, ...env });
    return "folder" in store ? store.folder : store.address.place;
  };
  test.each([
    [{ DATA_DIR: "/opslag" }, "/opslag"],
    [{ DATA_DIR: "/opslag", STORE: "" }, "/opslag"],
    [{ STORE: "postgres://u:geheim@db.voorbeeld.nl/vangnet" }, "db.voorbeeld.nl:5432/vangnet"],
    [{ STORE: "postgresql://u@[::1]:6000/vangnet?sslmode=require" }, "::1:6000/vangnet"],
  ])("%j: %s", (env, place) => expect(placeOf(env)).toBe(place));

  test.each(["postgress://u:geheim@h/d", "postgres://u:geheim@h:poort/d", "postgres://u:geheim@h/d?sslmode=prefer"])(
    "a password is never told: %s",
    (STORE) => {
      const told = () => {
        try {
          return readConfig({ ...GIVEN, STORE });
        } catch (error) {
          return [String(error), (error as Error).stack, JSON.stringify(error)];
        }
      };
      expect(JSON.stringify(told())).toContain("STORE");
      expect(JSON.stringify(told())).not.toContain("geheim");
    },
  );
});

test("documents of the region can be given an address each", () =>
  expect(
    readConfig({ ...GIVEN, DOCUMENT_LINKS: "notitie-2020=https://a.nl/n.pdf  evaluatie-senzer-2020=https://a.nl/e.pdf?x=1" }).documentLinks,
  ).toEqual({
    "notitie-2020": "https://a.nl/n.pdf",
    "evaluatie-senzer-2020": "https://a.nl/e.pdf?x=1",
  }));

test("the tenants served are the registration's own, unless others are given", () => {
  expect(readConfig(GIVEN).admission?.tenants).toEqual([TENANT]);
  expect(readConfig({ ...GIVEN, TENANTS: ` ${APP.toUpperCase()}, ${TENANT}` }).admission?.tenants).toEqual([APP, TENANT]);
});

test("without an app id it starts in development only, on this machine", () => {
  const config = readConfig({ BOT_MODE: "development" });
  expect([config.host, config.admission]).toEqual(["127.0.0.1", undefined]);
});

test("docs/beheer.md has a row for every variable, and for nothing else", () => {
  const text = readFileSync(new URL("../docs/beheer.md", import.meta.url), "utf8");
  const table = text.slice(0, text.indexOf("## Starten"));
  const rows = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual([...VARIABLES].sort());
});
