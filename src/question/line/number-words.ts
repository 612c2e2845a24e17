/** Numbers in words: "zes", "eenentwintig", "tweeduizendtwintig", "anderhalf". */

const SMALL =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(
    " ",
  );
const TENS = " tien twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");

const BELOW_HUNDRED = new Map([
  ...SMALL.map((word, number): [string, number] => [word, number]),
  ...TENS.flatMap((ten, tens) =>
    tens < 2
      ? []
      : SMALL.slice(0, 10).map((unit, units): [string, number] =>
          units === 0 ? [ten, tens * 10] : [`${unit}en${ten}`, tens * 10 + units],
        ),
  ),
]);
const HALVES = new Map([
  ["half", 5],
  ["halve", 5],
  ["anderhalf", 15],
  ["anderhalve", 15],
  ...SMALL.slice(2, 13).map((word, at): [string, number] => [`${word}eneenhalf`, (at + 2) * 10 + 5]),
  ...SMALL.slice(2, 13).map((word, at): [string, number] => [`${word}enhalf`, (at + 2) * 10 + 5]),
]);

/** A whole number below a million; undefined when the word is none. */
export function numberOf(key: string): number | undefined {
  const [thousands, rest, ...more] = key.split("duizend");
  if (rest === undefined) return belowThousand(key);
  if (more.length > 0) return undefined;
  const many = thousands === "" ? 1 : belowThousand(thousands ?? "");
  const left = rest === "" ? 0 : belowThousand(rest);
  return many === undefined || left === undefined ? undefined : many * 1000 + left;
}

function belowThousand(key: string): number | undefined {
  const [hundreds, rest, ...more] = key.split("honderd");
  if (rest === undefined) return BELOW_HUNDRED.get(key);
  if (more.length > 0) return undefined;
  const many = hundreds === "" ? 1 : BELOW_HUNDRED.get(hundreds ?? "");
  const left = rest === "" ? 0 : BELOW_HUNDRED.get(rest.replace(/^en(?!g)/, ""));
  return many === undefined || left === undefined ? undefined : many * 100 + left;
}

/** As many tenths: "anderhalf" is 15, "zes" 60. */
export function tenthsOf(key: string): number | undefined {
  const whole = numberOf(key);
  return whole === undefined ? HALVES.get(key) : whole * 10;
}
