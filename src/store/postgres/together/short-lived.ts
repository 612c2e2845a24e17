import type { ShortLived, ShortMemory } from "../../together.ts";
import type { Database } from "../database.ts";
import { hashOf } from "./hash.ts";

const OF = "name = $1 AND person = $2 AND key = $3";

/** A short memory in a table; what another version of the program wrote is not known. */
export function inTable<T extends object>(
  { name, forMs, toJson = (value) => value, fromJson = (kept) => kept as T }: ShortLived<T>,
  database: Database,
  version: string,
): ShortMemory<T> {
  const write = async (person: string, key: string, value: T, unless: string): Promise<boolean> => {
    const written = await database.query(
      `INSERT INTO short_lived AS known (name, person, key, version, value, until)
        VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 ms')
        ON CONFLICT (name, person, key) DO UPDATE SET version = excluded.version, value = excluded.value, until = excluded.until ${unless}
        RETURNING key`,
      [name, hashOf(person), hashOf(key), version, JSON.stringify(toJson(value)), forMs],
    );
    return written.length > 0;
  };
  return {
    get: async (person, key) => {
      const [kept] = await database.query<{ value: string }>(
        `SELECT value FROM short_lived WHERE ${OF} AND version = $4 AND until > clock_timestamp()`,
        [name, hashOf(person), hashOf(key), version],
      );
      return kept && fromJson(JSON.parse(kept.value));
    },
    put: async (person, key, value) => {
      await write(person, key, value, "");
    },
    add: (person, key, value) => write(person, key, value, "WHERE known.until <= clock_timestamp()"),
    forget: async (person) => {
      await database.query("DELETE FROM short_lived WHERE name = $1 AND person = $2", [name, hashOf(person)]);
    },
  };
}
