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
  const content = keepMinus(parsed.expand({ $root: data })) as Record<string, unknown>;
  return { content: { ...content, fallbackText: plain ?? plainText(content, summary), speak: summary }, summary };
}

/** No line ends between a minus and its amount, on what is read: what is filled in, taken along, or carried by a button stays as it is. */
function keepMinus(value: unknown, key?: string): unknown {
  if (typeof value === "string") return key === "text" || key === "value" ? joinedMinus(value) : value;
  if (Array.isArray(value)) return value.map((part) => keepMinus(part));
  if (typeof value !== "object" || value === null || staysAsItIs(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === "data" ? part : keepMinus(part, name)]));
}

const staysAsItIs = (part: { type?: unknown; id?: unknown }): boolean => String(part.type).startsWith("Input.") || part.id === TO_TAKE;
