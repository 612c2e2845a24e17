/** Words of people who look around, or are polite. */

const HELP = new Set([
  "help",
  "hulp",
  "hoi",
  "hallo",
  "hey",
  "hee",
  "hi",
  "hello",
  "start",
  "menu",
  "uitleg",
  "goedemorgen",
  "goedemiddag",
  "goedenavond",
  "commandos",
  "opties",
  "voorbeelden",
]);

export const isHelp = (key: string): boolean => HELP.has(key);
/** "wat kun je allemaal" */
export const asksWhatCanBe = ([first, second = "", ...others]: readonly string[]): boolean =>
  first === "wat" && ["kun", "kan", "kunt"].includes(second) && others.length > 0 && others.every((key) => YOU.has(key));
const YOU = new Set("je jij u allemaal zoal eigenlijk doen voor me mij ons".split(" "));

const THANKS = "bedankt dank dankje dankjewel dankuwel thanks ok oke prima top super fijn".split(" ");
const AROUND_THANKS = new Set([...THANKS, ..."je jullie u wel hartelijk zeer veel hoor mooi goed".split(" ")]);
/** "dank je wel": nothing is asked. */
export const isThanks = (keys: readonly string[]): boolean =>
  keys.some((key) => THANKS.includes(key)) && keys.every((key) => AROUND_THANKS.has(key));
