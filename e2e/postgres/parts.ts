import type { Parts } from "../../src/store/postgres/database.ts";
import { steadyClock } from "../../src/time/clock.ts";

/** With what a store is opened here. */
export const PARTS: Parts = { clock: steadyClock(), random: Math.random, report: () => {} };
