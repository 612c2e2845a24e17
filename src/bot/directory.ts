import pLimit from "p-limit";
import type { Channel } from "../answer/context.ts";
import { installs } from "../store/ledger.ts";
import type { Place } from "../store/records.ts";
import type { Snapshot } from "../store/store.ts";
import type { Clock } from "../time/clock.ts";
import { inTime } from "../time/in-time.ts";
import { log, reasonOf } from "./log.ts";
import type { Turn } from "./turn.ts";

/** A list that Teams does not give within this time is "not known": the asker waits. */
const PATIENCE_MS = 5_000;

/** Of so many teams the roster is asked at the same time. */
const MOST_AT_ONCE = 4;

/** The channels of every team where the app is and the asker is in the roster; "unknown" when Teams did not tell. */
export async function channelsFor(turn: Turn, kept: Snapshot, clock: Clock): Promise<readonly Channel[] | "unknown"> {
  const { tenantId } = turn.activity.conversation;
  const teams = installs(kept).flatMap(({ data: { place } }) => (place?.team && place.tenant === tenantId ? [place] : []));
  const few = pLimit(MOST_AT_ONCE);
  try {
    const asked = await Promise.allSettled(teams.map((place) => few(() => answeredInTime(channelsOf(turn, place), clock))));
    const found = asked.flatMap((team) => (team.status === "fulfilled" ? [team.value] : []));
    const [trouble] = asked.flatMap((team) => (team.status === "rejected" ? [team.reason] : []));
    // One team that does not answer does not hide the others.
    if (trouble !== undefined && found.length === 0) throw trouble;
    return found.flat();
  } catch (error) {
    log("channels-unknown", { reason: reasonOf(error) });
    return "unknown";
  }
}

async function channelsOf(turn: Turn, place: Place): Promise<Channel[]> {
  const team = place.team;
  if (!team || !(await turn.isMember(team.id))) return [];
  const channels = await turn.channelsOf(team.id);
  return channels.map(({ id, name }) => named(place, id, name));
}

/** Teams gives the first channel of a team no name. */
const FIRST_CHANNEL = "Algemeen";

/** A channel with its names. */
function named(place: Place, conversationId: string, name: string | undefined): Channel {
  const channel = name || FIRST_CHANNEL;
  return { place: { ...place, conversationId, name: channel }, label: place.team?.name ? `${place.team.name} › ${channel}` : channel };
}

/** The name of the channel that a message came from, and of its team; as they were when Teams does not tell. */
export async function withNames(turn: Turn, place: Place, kept: Snapshot, clock: Clock): Promise<Place> {
  const { team } = place;
  if (!team) return place;
  const known = installs(kept).find(({ data }) => data.place?.team?.id === team.id)?.data.place?.team?.name;
  try {
    const channels = await answeredInTime(turn.channelsOf(team.id), clock);
    const channel = channels.find(({ id }) => id === place.conversationId);
    return { ...place, team: { ...team, name: team.name || known || "" }, name: channel?.name || FIRST_CHANNEL };
  } catch (error) {
    log("names-unknown", { reason: reasonOf(error) });
    return place;
  }
}

async function answeredInTime<T>(work: Promise<T>, clock: Clock): Promise<T> {
  const found = await inTime(work, PATIENCE_MS, clock);
  if (!found) throw new Error("no answer in time");
  return found.value;
}
