import type { Said } from "../line/said.ts";
import type { Reader } from "../reader.ts";
import { notesOf, question } from "../reading.ts";
import { allIn, regionIn } from "../slots.ts";

/** Who is in favour: those named, or with "tegen" and the like all others; with both words each name goes with its own word. */
export const readStemmen: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "stemmen", "begroting").length === 0) return undefined;
    const { names } = around;
    const marks = marksIn(said);
    const against = marks.some((mark) => mark.against) ? namesAgainst(said, marks) : [];
    const { wie } = regionIn(said, around);
    const all = allIn(said, around);
    const named = all.ids.filter((id) => !names.membersOf(id) && (wie === undefined || isSaid(said, id)));
    if (named.length === 0 && wie === undefined) return undefined;
    said.takeAt(marks.map(({ at }) => at));
    said.take("vraagwoord");
    said.take("rest");
    const notes = all.notes.flatMap(notesOf);
    const isVoter = (id: string) => !against.includes(id);
    const ofRegion = wie !== undefined && { wie };
    if (named.some(isVoter)) return question({ v: 1, kind: "stemmen", ...ofRegion, voor: named.filter(isVoter) }, notes);
    // All others of the region are in favour: of the one that is named, or that of who is against.
    const [region, ...others] = wie !== undefined ? [wie] : names.regionsOf(named[0] ?? "");
    if (region === undefined || others.length > 0) return question({ v: 1, kind: "stemmen", voor: [], tegen: against }, notes);
    const voor = (names.membersOf(region) ?? []).filter(isVoter);
    return question({ v: 1, kind: "stemmen", ...ofRegion, voor }, notes);
  },
};

const isSaid = ({ line }: Said, id: string): boolean => line.names.some(({ ids }) => ids.includes(id));

interface VoteMark {
  at: number;
  against: boolean;
}

const marksIn = (said: Said): VoteMark[] =>
  [
    ...said.marks("opdracht", "tegen").flatMap(({ at }) => at),
    ...said.marks("ontkenning").flatMap(({ at }) => at),
    ...said.marks("opdracht", "voor").flatMap(({ at }) => at),
  ]
    .sort((a, b) => a - b)
    .map((at) => ({ at, against: !said.marks("opdracht", "voor").some((mark) => mark.at.includes(at)) }));

/** The names that "tegen" goes with: before it as in "Helmond tegen", unless the line has it before any name. */
function namesAgainst(said: Said, marks: readonly VoteMark[]): string[] {
  const between = (from: number, to: number) =>
    said.line.names.filter((name) => name.from >= from && name.to <= to).flatMap(({ ids }) => ids);
  const parts = marks.map(({ at, against }, index) => ({
    against,
    before: between(index === 0 ? 0 : (marks[index - 1]?.at ?? 0) + 1, at),
    behind: between(at + 1, marks[index + 1]?.at ?? said.tokens.length),
  }));
  // "tegen Helmond": no name stands before the first mark, or none behind the last.
  const [first] = parts;
  const prefix = first !== undefined && first.before.length === 0;
  const single = parts.length === 1 && first !== undefined && first.behind.length > 0;
  return parts.filter(({ against }) => against).flatMap(({ before, behind }) => (prefix || single ? behind : before));
}
