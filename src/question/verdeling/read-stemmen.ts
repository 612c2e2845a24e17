import type { Sentence } from "../line/sentence.ts";
import { proposed, type Reader } from "../reader.ts";

const VOTE = ["stemmen", "stem", "stemming", "stemt"];
const AGAINST = ["tegen", "niet", "zonder", "behalve", "geen"];

/** Who is in favour: those named, or with "tegen" and the like all others; with both words each name goes with its own word. */
export const readStemmen: Reader = {
  rank: "word",
  read: (sentence, { names }) => {
    if (!sentence.has(...VOTE)) return undefined;
    const all = sentence.names(...VOTE, ...AGAINST, "voor");
    if (all.ids.length === 0) return undefined;
    const against = sentence.has(...AGAINST) ? namesAgainst(sentence) : [];
    const regions = all.ids.filter((id) => sentence.members(id));
    const named = all.ids.filter((id) => !sentence.members(id));
    const isVoter = (id: string) => !against.includes(id);
    const [region] = regions;
    const ofRegion = region !== undefined && { wie: region };
    if (named.some(isVoter)) return proposed(sentence, { v: 1, kind: "stemmen", ...ofRegion, voor: named.filter(isVoter) }, all);
    // All others of the region are in favour: of the one that is named, or that of who is against.
    const [wie, ...others] = regions.length > 0 ? regions : names.regionsOf(named[0] ?? "");
    if (wie === undefined || others.length > 0) return proposed(sentence, { v: 1, kind: "stemmen", voor: [], tegen: against }, all);
    const voor = (sentence.members(wie) ?? []).filter(isVoter);
    return proposed(sentence, { v: 1, kind: "stemmen", ...ofRegion, voor }, all);
  },
};

/** The names that "tegen" goes with: before it as in "Helmond tegen", unless the line has it before any name. */
function namesAgainst(sentence: Sentence): string[] {
  const marks = sentence.tokens.flatMap((token, at) =>
    token.kind === "word" && ["voor", ...AGAINST].includes(token.key) ? [{ at, against: token.key !== "voor" }] : [],
  );
  const parts = marks.map(({ at, against }, index) => ({
    against,
    before: sentence.part(index === 0 ? 0 : (marks[index - 1]?.at ?? 0) + 1, at),
    behind: sentence.part(at + 1, marks[index + 1]?.at ?? sentence.tokens.length),
  }));
  // "tegen Helmond": no name stands before the first mark, or none behind the last.
  const first = parts[0];
  const prefix = first !== undefined && first.before.length === 0;
  const single = parts.length === 1 && first !== undefined && first.behind.length > 0;
  return parts.filter(({ against }) => against).flatMap(({ before, behind }) => (prefix || single ? behind : before));
}
