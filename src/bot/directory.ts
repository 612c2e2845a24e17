import { TeamsInfo, type TurnContext } from "botbuilder";
import type { Channel } from "../answer/context.ts";
import { installs } from "../store/ledger.ts";
import type { Place } from "../store/records.ts";
import type { Snapshot } from "../store/store.ts";
import type { Clock } from "../time/clock.ts";
import { inTime } from "../time/in-time.ts";
import { log, reasonOf } from "./log.ts";

/** A list that Teams does not give within this time is "not known": the asker waits. */
const PATIENCE_MS = 5_000;

/** The channels of every team where the app is and the asker is in the roster; "unknown" when Teams did not tell. */
export async function channelsFor(turn: TurnContext, kept: Snapshot, clock: Clock): Promise<readonly Channel[] | "unknown"> {
  const teams = installs(kept).flatMap(({ data: { place } }) => (place?.team ? [place] : []));
  try {
    const asked = await Promise.allSettled(teams.map((place) => withPatience(channelsOf(turn, place), clock)));
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

async function channelsOf(turn: TurnContext, place: Place): Promise<Channel[]> {
  const team = place.team;
  if (!team || !(await isMember(turn, team.id))) return [];
  const channels = await TeamsInfo.getTeamChannels(turn, team.id);
  return channels.map(({ id = "", name }) => named(place, id, name));
}

/** A channel with its names; Teams gives the first one of a team no name. */
function named(place: Place, conversationId: string, name: string | undefined): Channel {
  const channel = name || "Algemeen";
  return { place: { ...place, conversationId, name: channel }, label: place.team?.name ? `${place.team.name} › ${channel}` : channel };
}

/** The name of the channel that a message came from, and of its team; as they were when Teams does not tell. */
export async function withNames(turn: TurnContext, place: Place, kept: Snapshot, clock: Clock): Promise<Place> {
  const { team } = place;
  if (!team) return place;
  const known = installs(kept).find(({ data }) => data.place?.team?.id === team.id)?.data.place?.team?.name;
  try {
    const channels = await withPatience(TeamsInfo.getTeamChannels(turn, team.id), clock);
    const channel = channels.find(({ id }) => id === place.conversationId);
    return { ...place, team: { ...team, name: team.name || known || "" }, name: channel?.name || "Algemeen" };
  } catch (error) {
    log("names-unknown", { reason: reasonOf(error) });
    return place;
  }
}

async function isMember(turn: TurnContext, teamId: string): Promise<boolean> {
  try {
    await TeamsInfo.getTeamMember(turn, teamId, turn.activity.from.id);
    return true;
  } catch (error) {
    const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

async function withPatience<T>(work: Promise<T>, clock: Clock): Promise<T> {
  const found = await inTime(work, PATIENCE_MS, clock);
  if (!found) throw new Error("no answer in time");
  return found.value;
}
