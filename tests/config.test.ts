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
    [{ ...GIVEN, DOCUMENT_LINKS: "notitie-2020" }, /DOCUMENT_LINKS/],
    [{ ...GIVEN, DOCUMENT_LINKS: "notitie-2020=http://gemeente.voorbeeld.nl/x.pdf" }, /DOCUMENT_LINKS/],
  ])("%j", (env, reason) => expect(() => readConfig(env)).toThrow(reason));
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
