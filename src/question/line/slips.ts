import { distance } from "fastest-levenshtein";

/** How many typing slips lie between two words: letters changed, missed or doubled; two neighbours swapped count as one. */
export function slips(typed: string, meant: string): number {
  const far = distance(typed, meant);
  return far === 2 && isSwap(typed, meant) ? 1 : far;
}

/** Two letters beside each other changed places, and nothing else. */
function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2);
}
