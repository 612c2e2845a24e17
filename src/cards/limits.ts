/** What a card can hold, and the one way to shorten what is longer. */

/** Teams shows six actions at most in one row of actions. */
export const MOST_ACTIONS = 6;
/** More than this is no choice any more, and the card would grow past what Teams takes. */
export const MOST_CHOICES = 12;
/**
 * Teams takes messages of bots up to some 100 KB in UTF-16 and advises 80 KB
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages); connectors take 28 KB. Ours stay below the least
 * of these: in UTF-16 24 KB is 48 KB. A calculation for which that leaves no room is fetched by its button.
 */
export const LARGEST_CARD_BYTES = 24 * 1024;
/** What a button of a phone's width shows of its title. */
export const LONGEST_TITLE = 40;
/** What is repeated of what a person typed. */
export const LONGEST_ECHO = 40;
/** Of a name that others gave: of a person, a channel, a team. */
export const LONGEST_NAME = 100;
/** What a notification, or a client without cards, has room for. */
export const LONGEST_PLAIN_TEXT = 500;
/** What the choices of a card may take together, of the bytes of a card. */
export const ROOM_FOR_CHOICES = 15_000;
/** A card shows this many figures; more are a button away. */
export const ROWS_PER_CARD = 16;

/** Of what is offered beside something else: years, likely municipalities. */
export const FEW = 2;
/** The dates that are next, on a card about something else. */
export const NEXT_DATES = 3;
/** The list that unfolds while somebody types in the search box: a region of seven, and what else one can ask. */
export const MOST_FOUND = 10;
/** So many buttons that unfold a part stand beside each other on a phone; so many short titles. */
export const PARTS_IN_A_ROW = 3;
export const TITLES_IN_A_ROW = 2;
/** Columns of amounts in a table: with more of them, amounts break within themselves on a card that is just wide. */
export const MOST_VALUE_COLUMNS = 3;
/** Buttons beside those of the answer itself: to other municipalities or keys, to the nearest topics, to stop a subscription. */
export const MOST_OTHERS = 4;
/** The same where the button to share takes the fourth place. */
export const MOST_BESIDE_SHARING = 3;
export const MOST_NEAREST = 5;
export const MOST_STOPS = 3;
/** Longer values and prints go under their label: on the right there is no room for them. */
export const LONGEST_VALUE = 22;
export const LONGEST_PRINT = 26;
/** So many prints of one place stand beside it; with more only the place itself. */
export const MOST_PRINTS = 3;
/** More rows than this have no remark below each. */
export const MOST_NOTED_ROWS = 12;
/** Of subscriptions and posts: what fits in a card's bytes, with a line that can be pressed, and in plain lines. */
export const MOST_SUBSCRIPTIONS = 20;
/** Of what one person made, in all places together. */
export const MOST_OF_ONE_PERSON = 40;
export const MOST_ENDED = 10;
export const MOST_POSTS = 10;
export const MOST_PRESSED = 8;
export const MOST_LINES = 40;
/** Entries of figures on a card of their history. */
export const MOST_SHOWN_ENTRIES = 8;
/** Names of columns and sheets of a file, in one line. */
export const MOST_SHOWN_NAMES = 8;

/** In rows of at most so many. */
export const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** At most so many characters, with a sign that there was more. */
export const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** What the buttons to share and to take along ask of a card, and the line that says where a post comes from. */
export const ROOM_TO_SHARE = 700;

/** Whether a card is within what we send, with as many bytes left as asked. */
export const fits = (content: object, room = 0): boolean => Buffer.byteLength(JSON.stringify(content)) + room < LARGEST_CARD_BYTES;
