import { messageCard } from "../../cards/message-card.ts";
import { PRIVACY } from "../../cards/texts/vrager.ts";
import { readPrivacy } from "../../question/vrager/readers.ts";
import { privacy as shape } from "../../question/vrager/shapes.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";

/** "privacy": what is kept of the asker; on request it is removed. */
export const privacy = command({
  kind: "privacy",
  shape,
  isPersonal: true,
  readers: [readPrivacy],
  help: {
    ...PRIVACY.help,
    audience: "iedereen",
    examples: () => [{ text: "privacy", question: { v: 1, kind: "privacy", wis: false } }],
  },
  answer: ({ wis }, { asker, ownGemeente, names }, notes) => {
    if (wis) return { ...answered(messageCard(PRIVACY.erased, { notes })), effects: [{ kind: "forget", actor: asker.id }] };
    return answered(
      messageCard(PRIVACY.kept(ownGemeente && names.nameOf(ownGemeente)), {
        notes,
        groups: [PRIVACY.further],
        buttons: [{ title: PRIVACY.erase, question: { v: 1, kind: "privacy", wis: true } }],
      }),
    );
  },
});
