import { type Opened, openAt, readAt, type StorePlace } from "../store/open.ts";
import type { Parts } from "../store/postgres/database.ts";
import type { Snapshot } from "../store/store.ts";
import { steadyClock, ticks } from "../time/clock.ts";

/** Somebody at a terminal sees what is waited for. */
export const PARTS: Parts = {
  clock: steadyClock(),
  ticks,
  random: Math.random,
  report: (_event, { reason }) => console.error(`${reason} …`),
};

/** @throws FolderInUseError, StoreError, DatabaseError */
export const openHere = (place: StorePlace): Promise<Opened> => openAt(place, PARTS);

/** What is kept there, up to a moment. @throws StoreError, DatabaseError */
export const readHere = (place: StorePlace, asOf: string): Promise<Snapshot> => readAt(place, PARTS, asOf);
