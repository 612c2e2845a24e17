const ENTITIES: Record<string, string> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#39;": "'",
  "&quot;": '"',
  "&euro;": "€",
};

/** What a person typed, as Teams sends it → one line of lower case words without mentions, entities, accents or odd quotes and dashes. */
export const normalise = (text: string): string =>
  text
    .replace(/<at[^>]*>.*?<\/at>/gis, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(nbsp|amp|lt|gt|#39|quot|euro);/g, (entity) => ENTITIES[entity] ?? " ")
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201b\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

/** A word or name without accents, spaces, hyphens and apostrophes: "'s-Hertogenbosch" → "shertogenbosch". */
export const toKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
