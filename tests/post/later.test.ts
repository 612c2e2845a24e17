import { afterEach, beforeEach, expect, it } from "vitest";
import type { NewRecord, Place } from "../../src/store/records.ts";
import { channel, chatWith, type Office, openOffice, SUMMARY } from "./office.ts";

/** A post that somebody planned for another moment. */

let office: Office;
let directie: Place;

beforeEach(async () => {
  office = await openOffice("2026-11-27T12:00:00Z");
  directie = { ...channel(office.connector, "directie"), team: { id: "19:team", name: "Team" } };
  office.connector.teams.set("19:team", { channels: [], members: ["29:anna"] });
  await office.append(planned());
});
afterEach(() => office.close());

const planned = (): NewRecord => ({
  kind: "post",
  id: "later",
  actor: "29:anna",
  data: {
    place: directie,
    vraag: SUMMARY,
    due: "2026-11-30T08:00:00.000Z",
    maker: { name: "Anna", place: chatWith(office.connector, "29:anna") },
  },
});
const at = async (moment: string) => {
  office.clock.set(new Date(moment));
  await office.room.tick();
};
const state = async () => (await office.states())[0]?.state;

it("waits for its moment, over a restart too, and goes once", async () => {
  await office.room.settled("later");
  await at("2026-11-30T07:59:59Z");
  expect(office.connector.attempts).toBe(0);
  await office.kill();
  await office.start();
  await at("2026-11-30T08:00:00Z");
  await at("2026-11-30T08:01:00Z");
  expect(office.connector.received).toHaveLength(1);
  expect(await state()).toMatchObject({ state: "sent" });
});

it("tells the figures of its moment", async () => {
  const entered = {
    gemeente: "GM1652",
    jaar: 2020,
    veld: "uitgaven",
    status: "realisatie",
    bron: "jaarrekening",
    dag: "2026-11-28",
  } as const;
  office.clock.set(new Date("2026-11-28T12:00:00Z"));
  await office.append({ kind: "figure", actor: "29:piet", data: { ...entered, cents: 5_400_000_00 } });
  await at("2026-11-30T08:00:00Z");
  expect(office.connector.received[0]?.activity.summary).toContain("0 van de 7 gemeenten boven de drempel");
});

it("does not go when its maker is no member any more", async () => {
  office.connector.teams.set("19:team", { channels: [], members: [] });
  await at("2026-11-30T08:00:00Z");
  expect(office.connector.received).toEqual([]);
  expect(await state()).toMatchObject({ state: "failed", reason: "not-member" });
  expect(await office.ask({ v: 1, kind: "geplaatst", post: "later" }, directie)).toContain("geen lid meer");
});

it("does not go after it was called off", async () => {
  await office.append({ kind: "delivery", actor: "29:anna", data: { post: "later", state: "removed", reason: "called-off" } });
  await at("2026-11-30T08:00:00Z");
  expect(office.connector.attempts).toBe(0);
});

it("does not go after its maker was forgotten", async () => {
  await office.store.forget("29:anna");
  await at("2026-11-30T08:00:00Z");
  expect(office.connector.attempts).toBe(0);
  expect(await state()).toMatchObject({ state: "removed", reason: "called-off" });
});
