import type { Question } from "../question.ts";
import type { Reader } from "../reader.ts";
import { notesOf, question, type Talk, trouble } from "../reading.ts";
import { unknownName, whichName, whoIn } from "../slots.ts";

/** "mijn gemeente is Deurne", "ik werk bij Asten", "vergeet mijn gemeente" */
export const readOwn: Reader = {
  rank: "command",
  read: (said, around) => {
    // What is kept of the asker tells that too.
    if (said.take("opdracht", "wat-is-mijn-gemeente").length > 0) return question({ v: 1, kind: "privacy", wis: false });
    if (said.take("opdracht", "mijn-gemeente").length === 0) return undefined;
    said.take("eigen");
    if (said.take("opdracht", "vergeet").length > 0) return question({ v: 1, kind: "eigen-gemeente", wie: null });
    said.take("opdracht", "wordt");
    const who = whoIn(said, around, { ownIsSaid: false });
    const own = (wie: string): Question & { kind: "eigen-gemeente" } => ({ v: 1, kind: "eigen-gemeente", wie });
    const isSaid = said.has("opdracht", "wordt") || said.marks("opdracht", "mijn-gemeente").some(({ at }) => at.length > 2);
    const [wie] = who.ids;
    if (wie === undefined && !who.typed) return undefined;
    if (!isSaid && who.ids.length !== 1) return undefined;
    if (who.ids.length > 1) return whichName(who.ids, who.typed, own as never);
    if (wie === undefined) return unknownName(who, own as never);
    return question(own(wie), notesOf(who));
  },
};

/** "privacy", "wis mijn gegevens" */
export const readPrivacy: Reader = {
  rank: "command",
  read: (said) => {
    if (said.take("opdracht", "privacy").length === 0) return undefined;
    said.take("eigen");
    return question({ v: 1, kind: "privacy", wis: said.take("opdracht", "vergeet").length > 0 });
  },
};

/** "help", "hoi", "wat kun je allemaal" */
export const readHelp: Reader = {
  rank: "small-talk",
  read: (said) => (said.take("opdracht", "help").length > 0 ? question({ v: 1, kind: "help" }) : undefined),
};

/** "ik snap het niet", "👍": nothing is asked. */
export const readTalk: Reader = {
  rank: "small-talk",
  read: (said) => {
    const [mark] = said.take("mens");
    said.take("vraagwoord");
    said.take("eigen");
    said.take("ontkenning");
    // Other words that are not known do not make it a question; a name or a number does.
    const isOnly = said.line.weights.every((weight, place) => weight < 2 || said.isTaken(place));
    return mark && isOnly ? trouble({ kind: "talk", what: mark.id as Talk }) : undefined;
  },
};

/** "dank je wel": nothing is asked. */
export const readThanks: Reader = {
  rank: "small-talk",
  read: (said) => {
    if (said.take("dank").length === 0) return undefined;
    const isOnly = said.line.weights.every((weight, place) => weight < 1 || said.isTaken(place));
    return isOnly ? trouble({ kind: "thanks" }) : undefined;
  },
};
