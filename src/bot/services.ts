import type { World } from "../answer/context.ts";
import type { PostRoom } from "../post/post-room.ts";
import type { Sender } from "../post/sender.ts";
import type { Store } from "../store/store.ts";
import type { Together } from "../store/together.ts";
import type { Clock } from "../time/clock.ts";
import type { Pace } from "../time/pace.ts";
import type { FilePort } from "./files/port.ts";
import type { Shelf } from "./files/shelf.ts";
import type { Memory } from "./memory.ts";
import type { Limits } from "./watch/limits.ts";
import type { Metrics } from "./watch/metrics.ts";
import type { Misses } from "./watch/misses.ts";

/** What the transport needs of the rest. Clock and chance (0 to 1) are passed in. */
export interface Services {
  world: World;
  store: Store;
  clock: Clock;
  random: () => number;
  memory: Memory;
  misses: Misses;
  metrics: Metrics;
  limits: Limits;
  together: Together;
  /** How files come and go, and those that were sent. */
  files: FilePort;
  shelf: Shelf;
  pace: Pace;
  sender: Sender;
  postRoom: PostRoom;
}
