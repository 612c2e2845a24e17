import { isToBeSkipped } from "../answer/berichten/post-line.ts";
import type { World } from "../answer/context.ts";
import { activeSubscriptions, isPlanned, ledgerOf, type Post, type PostState, samePlace, toldOf } from "../store/ledger.ts";
import { FORGOTTEN, type NewRecord, type Payload, shownId } from "../store/records.ts";
import { EVERYTHING, type Snapshot, type Store } from "../store/store.ts";
import type { Together } from "../store/together.ts";
import type { Clock } from "../time/clock.ts";
import { A_DAY_MS } from "../time/day.ts";
import { delayBefore } from "../time/patience.ts";
import { cardOf } from "./card-of.ts";
import { duePosts } from "./due.ts";
import { endingsAt } from "./ending.ts";
import { takeAway } from "./removal.ts";
import { type Failure, failureOf, type Sender } from "./sender.ts";

/** After a disk that refused. */
const REWRITE_MS = 5_000;

/** What the post room works with; chance is between 0 and 1. */
export interface PostRoomParts {
  world: World;
  store: Store;
  together: Pick<Together, "me" | "isAlive">;
  sender: Sender;
  clock: Clock;
  random: () => number;
  /** A failure that is nobody's answer. */
  report: (event: string, fields: Record<string, unknown>) => void;
}

export interface PostRoom {
  /**
   * Makes due what is due, and sends what waits. Resolves when all of that has arrived, failed or is uncertain, or another instance has it.
   */
  tick(): Promise<void>;
  /** Sends and removes what waits. Resolves when this one post has arrived, failed, is uncertain or is taken away. */
  settled(id: string): Promise<void>;
  /** Starts nothing more, and waits for what is on its way; what waits for another try is kept for the next start. */
  stop(): Promise<void>;
}

/** Opens the post room: what was being sent when its instance stopped has become uncertain (docs/decisions/0006, 0018). */
export async function openPostRoom(parts: PostRoomParts): Promise<PostRoom> {
  const room = new Room(parts);
  await room.settleInterrupted();
  return room;
}

class Room implements PostRoom {
  readonly #parts: PostRoomParts;
  readonly #stopping = new AbortController();
  /** Posts that this instance is sending. */
  readonly #taken = new Map<string, Promise<void>>();
  #collecting: Promise<void> = Promise.resolve();

  constructor(parts: PostRoomParts) {
    this.#parts = parts;
  }

  async settleInterrupted(): Promise<void> {
    const { posts, stateOf } = ledgerOf(await this.#snapshot());
    for (const post of posts) {
      const { state, by, tries } = stateOf(post);
      if (state !== "attempt" || (by !== undefined && (await this.#parts.together.isAlive(by)))) continue;
      const stopped = delivery(post, { state: "uncertain", reason: "stopped" });
      await this.#append([{ ...stopped, id: `${attemptId(post, tries)}|onzeker` }]);
    }
  }

  async tick(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    // One after the other, so that two ticks do not make the same post due.
    const collected = this.#collecting.catch(() => {}).then(() => this.#collect());
    this.#collecting = collected;
    await collected;
    await this.settleInterrupted();
    await this.#start();
    await Promise.all(this.#taken.values());
  }

  async settled(id: string): Promise<void> {
    await this.#start();
    await this.#taken.get(id);
  }

  /** Takes on what waits to be sent. */
  async #start(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const { posts, stateOf } = ledgerOf(await this.#snapshot());
    const now = this.#parts.clock.now().getTime();
    for (const post of posts) {
      const state = stateOf(post);
      if (state.state === "waiting" && Date.parse(post.data.due) > now) continue;
      if (["waiting", "again", "removing"].includes(state.state) && !this.#taken.has(post.id))
        this.#taken.set(post.id, this.#take(post, state));
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#collecting.catch(() => {});
    await Promise.all(this.#taken.values());
  }

  async #collect(): Promise<void> {
    const now = this.#parts.clock.now();
    const due = duePosts(now, await this.#snapshot(), this.#parts.world);
    await this.#appendPostsFirst(due);
  }

  /** Never rejects: what goes wrong here has nobody to hear it but the log. */
  async #take(post: Post, state: PostState): Promise<void> {
    try {
      await (state.state === "removing" ? this.#remove(post, state) : this.#deliver(post, state));
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#parts.report("post-failed", { post: post.id, reason: String(error) });
    } finally {
      this.#taken.delete(post.id);
    }
  }

  async #deliver(post: Post, { notBefore, tries: before }: PostState): Promise<void> {
    const { clock, random, sender } = this.#parts;
    let wait = notBefore ? Date.parse(notBefore) - clock.now().getTime() : 0;
    for (let tries = 1; ; tries++) {
      // Before the wait: what comes too late is no use waiting for.
      if (clock.now().getTime() + wait - Date.parse(post.data.due) >= A_DAY_MS)
        return this.#settle(post, { state: "failed", reason: "too-old" });
      if (wait > 0) await clock.wait(wait, this.#stopping.signal);
      const made = this.#made(post, await this.#parts.store.snapshot(toldOf(post)));
      if (!made) return this.#settle(post, { state: "failed", reason: "broken" });
      if (this.#stopping.signal.aborted) return;
      if (isToBeSkipped(post, made.figures, await this.#snapshot())) return this.#settle(post, { state: "skipped" });
      if (await this.#isTakenBack(post)) return;
      if (await this.#isCalledOff(post)) return this.#settle(post, { state: "failed", reason: "ended" });
      if (!(await this.#isMine(post, before + tries))) return;
      // Who planned it must be there still.
      const member = isPlanned(post) ? post.data.maker?.place?.person : undefined;
      const outcome = await sender
        .send(post.data.place, made.card, member)
        .then((message) => ({ kind: "sent" as const, message }), this.#failed(post));
      if (outcome.kind !== "again") return this.#told(() => this.#close(post, outcome, made.figures));
      wait = delayBefore(tries, outcome, random());
      const next = new Date(clock.now().getTime() + wait).toISOString();
      await this.#told(() => this.#settle(post, { state: "again", reason: outcome.reason, notBefore: next }));
    }
  }

  async #remove(post: Post, { message = "" }: PostState): Promise<void> {
    const { sender, clock, random } = this.#parts;
    const outcome = await takeAway(() => sender.remove(post.data.place, message), { clock, random, signal: this.#stopping.signal });
    await this.#told(() => this.#settle(post, outcome));
  }

  #made(post: Post, kept: Snapshot): ReturnType<typeof cardOf> | undefined {
    try {
      return cardOf(post, kept, this.#parts.clock.now(), this.#parts.world);
    } catch (error) {
      this.#parts.report("post-broken", { post: post.id, reason: String(error) });
      return undefined;
    }
  }

  /** Writes down that this instance tries it for the n-th time; an id is written once, so another may have been first. */
  async #isMine(post: Post, tries: number): Promise<boolean> {
    const { me } = this.#parts.together;
    const id = attemptId(post, tries);
    await this.#append([{ ...delivery(post, { state: "attempt", by: me }), id }]);
    return (await this.#snapshot()).of("delivery").findLast((record) => record.id === id)?.data.by === me;
  }

  /** Who planned it said that it should not go after all, or was forgotten. */
  async #isTakenBack(post: Post): Promise<boolean> {
    if (!isPlanned(post)) return false;
    if (ledgerOf(await this.#snapshot()).stateOf(post).state === "removed") return true;
    if (post.actor !== FORGOTTEN) return false;
    await this.#settle(post, { state: "removed", reason: "called-off" });
    return true;
  }

  /** Its subscription was stopped while it waited; what a person sends again, goes. */
  async #isCalledOff({ data: { subscription, again } }: Post): Promise<boolean> {
    if (subscription === undefined || again !== undefined) return false;
    return activeSubscriptions(await this.#snapshot()).every(({ record }) => record.id !== subscription);
  }

  /** What became of a post is known: it is written down as soon as the disk takes it. */
  async #told(write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        // The next start finds the attempt, and calls it uncertain.
        if (this.#stopping.signal.aborted) throw error;
        this.#parts.report("not-written", { reason: String(error) });
        await this.#parts.clock.wait(REWRITE_MS, this.#stopping.signal);
      }
    }
  }

  #failed =
    (post: Post) =>
    (error: unknown): Failure => {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      this.#parts.report("not-sent", { post: post.id, reason: String(cause) });
      return failureOf(error);
    };

  /** The last word on a post. What may have arrived, was shown. */
  async #close(post: Post, outcome: Sent | Exclude<Failure, { kind: "again" }>, figures: Record<string, string>): Promise<void> {
    const { place } = post.data;
    const shown: NewRecord = {
      kind: "shown",
      id: shownId(post.id),
      actor: "systeem",
      data: { conversationId: place.conversationId, figures },
    };
    if (outcome.kind !== "final") await this.#append([shown]);
    if (outcome.kind === "sent")
      return this.#settle(post, { state: "sent", ...(outcome.message !== undefined && { message: outcome.message }) });
    if (outcome.kind === "unknown") return this.#settle(post, { state: "uncertain", reason: "no-answer" });
    await this.#settle(post, { state: "failed", reason: outcome.reason });
    if (outcome.reason !== "gone") return;
    const kept = await this.#snapshot();
    await this.#appendPostsFirst(endingsAt(samePlace(place), "plek weg", kept, this.#parts.clock.now().toISOString()));
  }

  /** One kind of record may reach the disk and another not: what is to be told goes before what makes it told. */
  async #appendPostsFirst(records: readonly NewRecord[]): Promise<void> {
    await this.#append(records.filter(({ kind }) => kind === "post"));
    await this.#append(records.filter(({ kind }) => kind !== "post"));
  }

  #settle(post: Post, said: Omit<Payload<"delivery">, "post">): Promise<void> {
    return this.#append([delivery(post, said)]);
  }

  async #append(records: readonly NewRecord[]): Promise<void> {
    if (records.length > 0) await this.#parts.store.append(records, this.#parts.clock.now().toISOString());
  }

  #snapshot() {
    return this.#parts.store.snapshot(EVERYTHING);
  }
}

interface Sent {
  kind: "sent";
  message: string | undefined;
}

const attemptId = ({ id }: Post, tries: number): string => `${id}|poging|${tries}`;

const delivery = ({ id }: Post, said: Omit<Payload<"delivery">, "post">) =>
  ({ kind: "delivery", actor: "systeem", data: { post: id, ...said } }) as const satisfies NewRecord;
