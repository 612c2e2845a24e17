import { clock, dateShort } from "../../cards/format.ts";
import { MOST_LINES, MOST_POSTS, MOST_PRESSED } from "../../cards/limits.ts";
import { type MessageGroup, messageCard } from "../../cards/message-card.ts";
import { POST_BUTTON, POST_HELP, POST_LIST, POSTS } from "../../cards/texts/berichten.ts";
import { outcomeInShort } from "../../cards/texts/delivery.ts";
import { readBerichten } from "../../question/berichten/read-berichten.ts";
import { berichten as shape } from "../../question/berichten/shapes.ts";
import { ledgerOf, type Post, type PostState, subscriptionsOf } from "../../store/ledger.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { exampleButtons } from "../examples.ts";
import { elsewhere, isHere, isTheirPost } from "./ownership.ts";
import { postTitles } from "./post-title.ts";

/** "berichten": what was posted here, or what the asker had posted. All that is uncertain comes first, until somebody sends it again or saw it. */
export const berichten = command({
  kind: "berichten",
  shape,
  readers: [readBerichten],
  help: {
    ...POST_HELP.berichten,
    audience: "secretariaat",
    examples: () => [{ text: "berichten", question: { v: 1, kind: "berichten" } }],
  },
  answer: (_question, context, notes) => {
    if (!context.place) return refused(messageCard(POSTS.onlyInTeams, { notes, buttons: exampleButtons(context) }));
    const isPersonal = context.conversation === "personal";
    const entries = postsFor(context);
    if (entries.length === 0) {
      const buttons = isPersonal ? [{ title: POST_BUTTON.postSummary, question: EXAMPLE }] : [];
      return answered(messageCard(isPersonal ? POSTS.nothingPosted : POSTS.nothingHere, { notes, buttons }));
    }
    const titleOf = postTitles(context);
    const lineOf = ({ post, state }: Entry): Line => ({
      post,
      title: `${titleOf(post)}${elsewhere(post.data.place, context)}`,
      when: whenOf(post),
      outcome: outcomeInShort(state),
    });
    const isUncertain = ({ state }: Entry) => state.state === "uncertain";
    const uncertain = entries.filter(isUncertain);
    const latest = entries.filter((entry) => !isUncertain(entry)).slice(0, MOST_POSTS);
    // What arrived or was taken away asks for nothing; of one's own there is more to do.
    const isDone = ({ state }: Entry) => ["sent", "removed", "skipped"].includes(state.state);
    const open = latest.filter((entry) => !isDone(entry));
    const own = isPersonal ? latest.filter(({ state }) => state.state === "sent" && state.message !== undefined) : [];
    const pressed = [...uncertain, ...open, ...own].slice(0, MOST_PRESSED);
    const isPressed = (entry: Entry) => pressed.includes(entry);
    const press = (title: string, of: readonly Entry[]) => ({
      title,
      examples: of.filter(isPressed).map((entry) => pressLine(lineOf(entry))),
    });
    const list = (title: string, of: readonly Entry[]) => ({
      title,
      lines: plainLines(of.filter((entry) => !isPressed(entry)).map(lineOf)),
    });
    const groups: MessageGroup[] = [
      press(POST_LIST.uncertain(uncertain.length), uncertain),
      list(POST_LIST.alsoUncertain, uncertain),
      press(POST_LIST.open, open),
      press(POST_LIST.latest, latest.filter(isDone)),
      list(pressed.some(isDone) ? POST_LIST.others : POST_LIST.latest, latest),
    ].filter(({ examples = [], lines = [] }: MessageGroup) => examples.length + lines.length > 0);
    return answered(
      messageCard(
        { title: POST_LIST.title, paragraphs: [POSTS.listed(isPersonal, pressed.length > 0, uncertain.length > 0)] },
        { notes, groups },
      ),
    );
  },
});

const EXAMPLE = { v: 1, kind: "plaats", vraag: { v: 1, kind: "samenvatting", wie: null, jaar: null } } as const;

interface Line {
  post: Post;
  title: string;
  when: string;
  outcome: string;
}

const pressLine = ({ post, title, when, outcome }: Line) => ({
  button: { title, question: { v: 1, kind: "geplaatst", post: post.id } as const },
  explanation: POST_LIST.pressed(when, outcome),
});

function plainLines(lines: readonly Line[]): string[] {
  const [shown, others] = [lines.slice(0, MOST_LINES), lines.slice(MOST_LINES)];
  return [
    ...shown.map(({ title, when, outcome }) => POST_LIST.line(title, when, outcome)),
    ...(others.length > 0 ? [POSTS.alsoUncertain(others.map(({ when }) => when))] : []),
  ];
}

interface Entry {
  post: Post;
  state: PostState;
}

/** Newest first; what was sent again is listed as that. */
function postsFor(context: AnswerContext): Entry[] {
  const { posts, stateOf } = ledgerOf(context.entered);
  const subscriptions = subscriptionsOf(context.entered);
  const isMine = (post: Post) => isTheirPost(post, subscriptions, context);
  const isListed = context.conversation === "personal" ? isMine : ({ data }: Post) => isHere(data.place, context);
  const sentAgain = new Set(posts.map(({ data }) => data.again));
  return posts
    .filter((post) => isListed(post) && !sentAgain.has(post.id))
    .map((post) => ({ post, state: stateOf(post) }))
    .reverse();
}

/** "23-11-2026, 9.00 uur" */
const whenOf = ({ data: { due } }: Post): string => POST_LIST.when(dateShort(dayInAmsterdam(new Date(due))), clock(due));
