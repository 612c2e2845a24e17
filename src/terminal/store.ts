import { type Opened, openAt, readAt, type StorePlace } from "../store/open.ts";
import type { Snapshot } from "../store/store.ts";
import { steadyClock } from "../time/clock.ts";

const PARTS = {
  clock: steadyClock(),
  ticks: () => performance.now(),
  random: Math.random,
  report: (_event: string, { reason }: Record<string, unknown>) => console.error(`${reason} …`),
};

/** Opens the store for somebody at a terminal, who sees what is waited for. @throws FolderInUseError, StoreError, DatabaseError */
export const openHere = (place: StorePlace): Promise<Opened> => openAt(place, PARTS);

/** What is kept there, up to a moment. @throws StoreError, DatabaseError */
export const readHere = (place: StorePlace, asOf: string): Promise<Snapshot> => readAt(place, PARTS, asOf);
