import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GlobalSettings, Template } from "adaptivecards-templating";
import type { Card } from "./card.ts";
import { joinedMinus } from "./format.ts";
import { plainText } from "./plain-text.ts";
import { TEMPLATE_WORDS } from "./texts/labels.ts";
import { TO_TAKE } from "./to-text.ts";

const FOLDER = fileURLToPath(new URL("templates/", import.meta.url));

// By default a missing field stays on the card as "${field}" without a word.
GlobalSettings.getUndefinedFieldValueSubstitutionString = (field) => {
  throw new Error(`Card template asks for "${field}", which its data does not have`);
};

/** Every template, read and parsed once, its words filled in: parsing costs ten times an expansion. */
const TEMPLATES = new Map(readdirSync(FOLDER).map((file) => [file.replace(/\.json$/, ""), new Template(readTemplate(file))]));

function readTemplate(file: string): unknown {
  const words: Readonly<Record<string, string>> = TEMPLATE_WORDS;
  const text = readFileSync(FOLDER + file, "utf8").replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`Card template ${file} asks for the word "${name}", which texts/labels.ts does not have`);
    return word;
  });
  return JSON.parse(text);
}

/**
 * Fills a template. A screen reader says the summary; a client without cards shows `plain`, the answer in words.
 * @throws when the template asks for a field that the data does not have: a bug.
 */
export function renderCard(template: string, data: Record<string, unknown>, summary: string, plain?: string): Card {
  const parsed = TEMPLATES.get(template);
  if (!parsed) throw new Error(`No card template "${template}"`);
  const content = parsed.expand({ $root: data }) as Record<string, unknown>;
  keepMinus(content);
  return { content: { ...content, fallbackText: plain ?? plainText(content, summary), speak: summary }, summary };
}

/**
 * No line ends between a minus and its amount, on what is read: what is filled in, taken along, or carried by a button stays as it is.
 * In place: what was expanded is of this card alone, and a copy costs as much as the expansion.
 */
function keepMinus(part: unknown): void {
  if (Array.isArray(part)) for (const one of part) keepMinus(one);
  else if (isElement(part) && !staysAsItIs(part))
    for (const name in part) {
      const value = part[name];
      if (typeof value === "string") part[name] = SHOWN.has(name) ? joinedMinus(value) : value;
      else if (name !== "data") keepMinus(value);
    }
}

const SHOWN: ReadonlySet<string> = new Set(["text", "value"]);
type Element = Record<string, unknown>;
const isElement = (part: unknown): part is Element => typeof part === "object" && part !== null;
const staysAsItIs = ({ type, id }: Element): boolean => String(type).startsWith("Input.") || id === TO_TAKE;
