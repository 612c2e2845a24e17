import type { Question } from "./question.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentence.ts";
import type { TopicIndex } from "./topics.ts";

const LONGEST_TOPIC = 6;

const topicQuestion = (sentence: Sentence, id: string): Question => {
  const [wie] = sentence.name().ids;
  const [jaar] = sentence.years;
  return { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0, ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
};

const asTopic = (sentence: Sentence, ids: readonly string[], topics: TopicIndex): Reading => {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { kind: "question", question: topicQuestion(sentence, only), notes: [] };
  const choices = ids.map((id) => ({ title: topics.labelOf(id), question: topicQuestion(sentence, id) }));
  return { kind: "trouble", trouble: { kind: "choose", what: "topic", typed: sentence.rest().join(" "), choices } };
};

/** The line is the name of a topic, in more than one word: such a name goes before a command that shares a word with it. */
export function readWholeTopic(sentence: Sentence, topics: TopicIndex): Reading | undefined {
  const rest = sentence.rest("cijfers", "cijfer");
  const all = sentence.keys.filter((key) => key !== "cijfers" && key !== "cijfer");
  const ids = (rest.length > 1 ? topics.find(rest.join("")) : undefined) ?? (all.length > 1 ? topics.find(all.join("")) : undefined);
  return ids && asTopic(sentence, ids, topics);
}

/** A topic somewhere in the line: its longest name that stands there, or with "cijfers" asked for by name, the nearest. */
export function readTopic(sentence: Sentence, topics: TopicIndex): Reading | undefined {
  const { keys } = sentence;
  for (let length = Math.min(LONGEST_TOPIC, keys.length); length > 0; length--)
    for (let start = 0; start + length <= keys.length; start++) {
      const ids = topics.find(keys.slice(start, start + length).join(""));
      if (ids) return asTopic(sentence, ids, topics);
    }
  const rest = sentence.rest("cijfers", "cijfer");
  return sentence.has("cijfers", "cijfer") && rest.length > 0 ? unknownTopic(sentence, rest, topics) : undefined;
}

/** Words that no topic is called by, with what comes nearest, about the same municipality and year. */
export function unknownTopic(sentence: Sentence, rest: readonly string[], topics: TopicIndex): Reading {
  const [wie] = sentence.name(...rest).ids;
  const [jaar] = sentence.years;
  const about = { ...(wie && { wie }), ...(jaar !== undefined && { jaar }) };
  return { kind: "trouble", trouble: { kind: "unknown-topic", typed: rest.join(" "), nearest: topics.nearest(rest), about } };
}
