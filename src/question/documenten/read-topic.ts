import type { Sentence } from "../line/sentence.ts";
import type { PlainQuestion } from "../question.ts";
import { explained, type Proposal, type Reader } from "../reader.ts";
import { byName, choose, question, trouble } from "../reading.ts";
import type { TopicIndex } from "./topics.ts";

const LONGEST_TOPIC = 6;
const FIGURES = ["cijfers", "cijfer"];

const topicQuestion = (sentence: Sentence, id: string): PlainQuestion => {
  const [wie] = sentence.name().ids;
  const [jaar] = sentence.years;
  return { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0, ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
};

const asTopic = (sentence: Sentence, ids: readonly string[], topics: TopicIndex): Proposal => {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return explained(sentence, question(topicQuestion(sentence, only)));
  const choices = ids.map((id) => byName(topics.labelOf(id), topicQuestion(sentence, id)));
  return explained(sentence, choose("topic", choices, sentence.rest().join(" ")));
};

/** The line is the name of a topic, in more than one word: such a name goes before a command that shares a word with it. */
export const readWholeTopic: Reader = {
  rank: "whole-topic",
  read: (sentence, { topics }) => {
    if (sentence.amounts.length > 0) return undefined;
    const rest = sentence.rest(...FIGURES);
    const all = sentence.keys.filter((key) => !FIGURES.includes(key));
    const ids = (rest.length > 1 ? topics.find(rest.join("")) : undefined) ?? (all.length > 1 ? topics.find(all.join("")) : undefined);
    return ids && asTopic(sentence, ids, topics);
  },
};

/** A topic somewhere in the line: its longest name that stands there, or with "cijfers" asked for by name, the nearest. */
export const readTopic: Reader = {
  rank: "topic",
  read: (sentence, { topics }) => {
    const { keys } = sentence;
    for (let length = Math.min(LONGEST_TOPIC, keys.length); length > 0; length--)
      for (let start = 0; start + length <= keys.length; start++) {
        const ids = topics.find(keys.slice(start, start + length).join(""));
        if (ids) return asTopic(sentence, ids, topics);
      }
    const rest = sentence.rest(...FIGURES);
    return sentence.has(...FIGURES) && rest.length > 0 ? unknownTopic(sentence, rest, topics) : undefined;
  },
};

/** What is left may be about a topic that is not known: only when it is about one of ours, or every word is about something here. Small talk that shares a word with a topic is no question about it. */
export const readUnknownTopic: Reader = {
  rank: "leftover",
  read: (sentence, { topics }) => {
    const rest = sentence.rest();
    const { ids } = sentence.name();
    const isAbout = ids.length > 0 || rest.every((word) => topics.nearest([word]).length > 0);
    return rest.length > 0 && isAbout ? unknownTopic(sentence, rest, topics) : undefined;
  },
};

/** Words that no topic is called by, with what comes nearest, about the same municipality and year. */
function unknownTopic(sentence: Sentence, rest: readonly string[], topics: TopicIndex): Proposal {
  const [wie] = sentence.name(...rest).ids;
  const [jaar] = sentence.years;
  const about = { ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
  return explained(sentence, trouble({ kind: "unknown-topic", typed: rest.join(" "), nearest: topics.nearest(rest), about }), rest);
}
