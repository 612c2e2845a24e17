import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewRecord, Place } from "../../src/store/records.ts";
import type { Behaviour } from "../bot/connector.ts";
import { channel, chatWith, type Office, openOffice, SUMMARY } from "./office.ts";

let office: Office;
let directie: Place;

beforeEach(async () => {
  office = await openOffice("2026-11-22T12:00:00Z");
  directie = channel(office.connector, "directie");
});
afterEach(() => office.close());

const post = (place = directie): NewRecord => ({
  kind: "post",
  id: "bericht",
  actor: "29:anna",
  data: { place, vraag: SUMMARY, due: office.clock.now().toISOString() },
});
const removing: NewRecord = { kind: "delivery", id: "bericht|verwijderen", actor: "29:anna", data: { post: "bericht", state: "removing" } };
const state = async () => (await office.states())[0]?.state;
const behaveNext = (...behaviours: Behaviour[]) => {
  office.connector.behaveRemoving = () => behaviours.shift() ?? "accept";
};
const stands = () => office.connector.received.map(({ id }) => id);

async function sent(place?: Place): Promise<void> {
  await office.append(post(place));
  await office.room.tick();
}

describe("a post that arrived", () => {
  it("is known by its id in Teams", async () => {
    await sent();
    expect(await state()).toMatchObject({ state: "sent", message: stands()[0] });
  });

  it.each([
    ["a channel", () => directie],
    ["a personal chat", () => chatWith(office.connector, "29:anna")],
  ])("is taken away from %s when that is asked", async (_name, place) => {
    await sent(place());
    await office.append(removing);
    await office.room.settled("bericht");
    expect(stands()).toEqual([]);
    expect(office.connector.removed).toHaveLength(1);
    // The pace of one message after another, and no second try.
    expect(Math.max(...office.clock.waits)).toBeLessThan(500);
    expect(await state()).toMatchObject({ state: "removed" });
  });

  it("that somebody took away before is taken away", async () => {
    await sent();
    office.connector.received.length = 0;
    await office.append(removing);
    await office.room.tick();
    expect(await state()).toMatchObject({ state: "removed" });
  });

  it.each<Behaviour>([{ status: 429 }, { status: 502 }, { status: 500 }, "drop-before", "drop-after", "hang"])(
    "is tried again after %j until it is gone",
    async (failure) => {
      await sent();
      behaveNext(failure, failure);
      await office.append(removing);
      await office.room.tick();
      expect(stands()).toEqual([]);
      expect(await state()).toMatchObject({ state: "removed" });
    },
  );

  it.each<Behaviour>([{ status: 400 }, { status: 403 }])("stands there still after %j, and it is said why", async (failure) => {
    await sent();
    const before = stands();
    behaveNext(failure);
    await office.append(removing);
    await office.room.tick();
    expect(stands()).toEqual(before);
    expect(await state()).toMatchObject({ state: "sent", reason: "not-removed", message: before[0] });
    expect(await office.ask({ v: 1, kind: "geplaatst", post: "bericht" }, directie)).toContain("Verwijderen lukte niet");
  });

  it("is given up after a day, and stands there still", async () => {
    await sent();
    office.connector.behaveRemoving = () => ({ status: 502 });
    await office.append(removing);
    await office.room.tick();
    expect(await state()).toMatchObject({ state: "sent", reason: "not-removed" });
  });

  it("asked before a kill is taken away at the next start", async () => {
    await sent();
    await office.append(removing);
    await office.kill();
    await office.start();
    await office.room.tick();
    expect(stands()).toEqual([]);
    expect(await state()).toMatchObject({ state: "removed" });
  });

  it("is not sent again by itself after it was taken away", async () => {
    await sent();
    await office.append(removing);
    await office.room.tick();
    await office.stop();
    await office.start();
    await office.room.tick();
    expect(stands()).toEqual([]);
    expect(office.connector.attempts).toBe(1);
  });
});
