import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "./error.ts";
import { readChecked } from "./read.ts";
import { type Woorden, woordenFile } from "./shapes/woorden.ts";

/** All words of the folder. @throws DataError when one word stands for two things of one kind */
export function readWoorden(folder: string): Woorden {
  const all = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const name of readdirSync(folder).sort()) {
    for (const [soort, byId] of Object.entries(readChecked(join(folder, name), woordenFile))) {
      if (all.has(soort)) throw new DataError(name, soort, "this kind of word stands in another file already");
      const ids = new Map<string, string>();
      for (const [id, words] of Object.entries(byId))
        for (const word of words) {
          if (ids.has(word)) throw new DataError(name, `${soort}.${id}`, `"${word}" stands under ${ids.get(word)} already`);
          ids.set(word, id);
        }
      all.set(soort, new Map(Object.entries(byId)));
    }
  }
  return all;
}
