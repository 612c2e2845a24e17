const ENTITIES: Record<string, string> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#39;": "'",
  "&quot;": '"',
  "&euro;": "€",
};

/** The tags that Teams itself puts around words; any other < or > is a sign that somebody typed. */
const TAGS = /<\/?(?:p|b|i|u|s|em|strong|span|div|br|at|a|ul|ol|li|code|pre|blockquote)(?:\s[^<>]{0,200})?\/?>/gi;

/** What a person typed, as Teams sends it → one line of words without tags, entities or odd quotes, dashes and spaces; capitals stay. */
export const tidy = (text: string): string =>
  text
    .replace(TAGS, " ")
    .replace(/&(nbsp|amp|lt|gt|#39|quot|euro);/g, (entity) => ENTITIES[entity] ?? " ")
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201b\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u200b-\u200f\u2060\ufeff]|\ufe0f/g, "")
    .replace(/\s+/g, " ")
    .trim();

const MENTION = /<at[^<>]{0,200}>([^<>]{0,200})<\/at>/gi;

/** Who is mentioned is the assistant, and no part of what is asked; unless somebody mentions a municipality. */
export const withoutMentions = (text: string, isName: (key: string) => boolean = () => false): string =>
  text.replace(MENTION, (_, name: string) => (isName(toKey(name)) ? ` ${name} ` : " "));

/** The same in lower case and without mentions: what a line or a field of a form says. */
export const normalise = (text: string): string => tidy(withoutMentions(text)).toLowerCase();

/** A word or name without accents, spaces, hyphens and apostrophes: "'s-Hertogenbosch" → "shertogenbosch". */
export const toKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
