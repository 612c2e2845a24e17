import { describe } from "vitest";
import { createAlone } from "../../src/store/alone.ts";
import { handClock } from "../time/clock.ts";
import { togetherContract } from "./together-contract.ts";

describe("one process alone", () =>
  togetherContract(async () => {
    const answered = new Set<string>();
    const store = {
      append: async (records: readonly { id?: string }[]) => {
        for (const { id = "" } of records) answered.add(id);
        return [];
      },
      wasAnswered: (id: string) => answered.has(id),
      letGo: async () => {},
    };
    const alone = createAlone({ store, clock: handClock("2026-11-22T12:00:00Z"), report: () => {} });
    return { one: alone, other: alone, close: () => alone.close() };
  }));
