import { LONGEST_NOTE } from "../question/berichten/noot.ts";
import { type Button, type Card, optional, optionalText } from "./card.ts";
import { fits, inGroups, MOST_ACTIONS, PARTS_IN_A_ROW, ROOM_TO_SHARE } from "./limits.ts";
import { plainText } from "./plain-text.ts";
import { renderCard } from "./render.ts";
import { POSTED_BY } from "./texts/berichten.ts";
import { TEMPLATE_WORDS } from "./texts/labels.ts";
import { TO_TAKE } from "./to-text.ts";

/** Verb of a button on a post: the reader gets an answer of his own, the post stays as it is (docs/decisions/0008). */
const OWN_VERB = "eigen";

/**
 * A card as everybody reads it in a channel: a line that says where it comes from, and buttons that leave it as it is.
 * @param note what its poster wrote with it: quoted, and as text alone, for a TextBlock would read it as Markdown
 */
export function forPost({ content, summary }: Card, line: string, note?: string): Card {
  const posted = withOwnVerbs(content) as Card["content"];
  const [title, ...rest] = elementsOf(posted.body);
  const from = { type: "TextBlock", size: "small", isSubtle: true, wrap: true, spacing: "none", text: line };
  const quoted = optional(note).map((text) => ({
    type: "RichTextBlock",
    spacing: "small",
    inlines: [{ type: "TextRun", text: POSTED_BY.quoted(text) }],
  }));
  return { content: { ...posted, body: [title, from, ...quoted, ...rest] }, summary };
}

interface Preview {
  title: string;
  lines: readonly string[];
  /** Told when what is folded away does not fit beside the rest. */
  withoutFolded: string;
  /** What may be written with it; and what is wrong with what was. */
  note: { value: string; error?: string };
  /** Buttons that take along what was written, and those that do not. What is typed in their place goes without. */
  sending: Button[];
  buttons: Button[];
}

/** A post as it will look, below a band that says so. Its own buttons come with the post. */
export function previewCard(posted: Card, { title, lines, withoutFolded, note, sending, buttons }: Preview): Card {
  const summary = `${title}: ${posted.summary}`;
  const [postedTitle, ...rest] = elementsOf(posted.content.body);
  // A card has one title: that of the post only looks like one here.
  const { style: _, ...looksAlike } = postedTitle ?? {};
  const make = (below: Element[], told: readonly string[]): Card => {
    const band = { titel: title, regels: told.map((text) => ({ text })), noot: note.value, fouten: optionalText(note.error) };
    const above = renderCard("voorbeeld", { ...band, langst: LONGEST_NOTE, verzenden: sending, knoppen: buttons }, summary).content;
    const content = { ...above, body: [...elementsOf(above.body), { ...looksAlike, spacing: "medium" }, ...below] };
    return { content: { ...content, fallbackText: plainText(content, summary) }, summary };
  };
  const whole = make(rest, lines);
  return fits(whole.content) ? whole : make(rest.filter(isInSight), [...lines, withoutFolded]);
}

/** Not what is folded away, nor the buttons that unfold it. */
const isInSight = ({ isVisible, type, actions }: Element): boolean => isVisible !== false && !unfoldsOnly({ type, actions });

const unfoldsOnly = ({ type, actions }: Element): boolean =>
  type === "ActionSet" && elementsOf(actions).every((action) => action.type === "Action.ToggleVisibility");

const actionOf = ({ title, question }: Button): Element => {
  const data = { vraag: question };
  return { type: "Action.Execute", title, verb: "vraag", data, fallback: { type: "Action.Submit", title, data } };
};

/** The same where there is no such text. */
const TO_UNFOLD = "meenemen";

/** The card with buttons to take it along, as many as there is room for: behind the text that can be taken, or behind a button of their own. */
export function withTakeButtons(card: Card, buttons: readonly [Button, ...Button[]]): Card {
  const within = elementsOf(card.content.body).some(({ id }) => id === TO_TAKE) ? withinText : behindButton;
  const [first] = buttons;
  const roomy = buttons.map((_, at) => within(card, buttons.slice(0, buttons.length - at))).find((made) => made && hasRoom(made));
  return roomy ?? within(card, [first]) ?? card;
}

/** Whether the button to share fits as well: it is worth more. */
const hasRoom = ({ content }: Card): boolean => fits(content, ROOM_TO_SHARE);

function withinText(card: Card, buttons: readonly Button[]): Card | undefined {
  const body = elementsOf(card.content.body);
  const inside = { type: "ActionSet", actions: buttons.map(actionOf) };
  const content = {
    ...card.content,
    body: body.map((element) => (element.id === TO_TAKE ? { ...element, items: [...elementsOf(element.items), inside] } : element)),
  };
  return fits(content) ? { ...card, content } : undefined;
}

/** A button that unfolds them, beside those that unfold something else, above the line at the bottom. */
function behindButton(card: Card, buttons: readonly Button[]): Card | undefined {
  const body = elementsOf(card.content.body);
  const unfold = { type: "Action.ToggleVisibility", title: TEMPLATE_WORDS.alsTekst, targetElements: [TO_UNFOLD] };
  const folded = { type: "Container", id: TO_UNFOLD, isVisible: false, items: [{ type: "ActionSet", actions: buttons.map(actionOf) }] };
  const row = body.findLastIndex((element) => unfoldsOnly(element) && elementsOf(element.actions).length < PARTS_IN_A_ROW);
  const last = body.at(-1);
  const end = last?.isSubtle === true && last.size === "small" ? body.length - 1 : body.length;
  const [above, rest] = row < 0 ? [body.slice(0, end), body.slice(end)] : [body.slice(0, row), body.slice(row + 1)];
  const actions = row < 0 ? [] : elementsOf(body[row]?.actions);
  const content = {
    ...card.content,
    body: [...above, { type: "ActionSet", spacing: "small", actions: [...actions, unfold] }, folded, ...rest],
  };
  return fits(content) ? { ...card, content } : undefined;
}

/** The card with one more button behind its own; as it is when there is no room. */
export function withButton(card: Card, button: Button): Card {
  const action = actionOf(button);
  const actions = [...elementsOf(card.content.actions), action];
  const content = { ...card.content, actions };
  return actions.length <= MOST_ACTIONS && fits(content) ? { ...card, content } : card;
}

type Element = Record<string, unknown>;

const elementsOf = (value: unknown): Element[] => (Array.isArray(value) ? value : []);

/** A copy whose buttons have the verb of a post, without those that have no sense there. */
function withOwnVerbs(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isShareButton(item)).map(withOwnVerbs);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "data" ? part : withOwnVerbs(part)]));
  return copy.type === "Action.Execute" ? { ...copy, verb: OWN_VERB } : copy;
}

/** A post is shared already. */
function isShareButton(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { type, data } = value as { type?: unknown; data?: { vraag?: { kind?: unknown } } };
  return type === "Action.Execute" && data?.vraag?.kind === "plaats";
}

/** More facts under each other are cut off where a card is copied into a message. */
const MOST_FACTS = 5;

/** A card as it goes into somebody's message: as a post, and without what only the assistant can answer, for it need not be there. */
export function forMessage(card: Card, line: string): Card {
  const { content, summary } = forPost(card, line);
  const { actions, ...rest } = withoutButtons(content) as Element;
  return { content: { ...rest, ...(Array.isArray(actions) && actions.length > 0 && { actions }) }, summary };
}

function withoutButtons(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .filter((part) => !asksUs(part))
      .map(withoutButtons)
      .flatMap(inMessage);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== "selectAction" || !asksUs(part))
      .map(([key, part]) => [key, withoutButtons(part)]),
  );
}

const asksUs = (value: unknown): boolean => ["Action.Execute", "Action.Submit"].includes(String((value as Element | null)?.type));

/** A row of buttons of which none is left goes; many facts become lists that are copied whole. */
function inMessage(value: unknown): unknown[] {
  const part = value as Element;
  if (part?.type === "ActionSet" && (part.actions as unknown[]).length === 0) return [];
  const facts = part?.type === "FactSet" ? (part.facts as unknown[]) : [];
  if (facts.length <= MOST_FACTS) return [value];
  return inGroups(facts, MOST_FACTS).map((some) => ({ ...part, facts: some }));
}
