import { readFileSync } from "node:fs";

/** The questions that buttons of earlier versions carry. */
export const OLD_BUTTONS: readonly unknown[] = (
  JSON.parse(readFileSync(new URL("./fixtures/0.2.0/buttons.json", import.meta.url), "utf8")) as {
    data: { vraag?: unknown; formulier?: unknown };
  }[]
).flatMap(({ data }) => data.vraag ?? []);
