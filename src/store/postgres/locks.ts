/** Advisory locks are numbers that a whole database shares: these are told from those of others by the first one ("vang"). */
export const OURS = 1_986_096_743;

export const LOCKS = {
  /** Who changes the schema. */
  migrate: 1,
  /** Who writes records: lock_records() in migrations/0001-records.sql. */
  append: 2,
  /** Who leads (docs/decisions/0018). */
  lead: 3,
  /** Who does what is done one at a time. */
  oneAtATime: 4,
} as const;
