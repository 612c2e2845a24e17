/** Each municipality has two votes; budget, changes and year accounts need at least ten of the fourteen (evaluation 5.2). */
export interface Stemming {
  voor: number;
  uitgebracht: number;
  nodigBegroting: number;
  genoegBegroting: boolean;
  /** Our reading: more than half of the votes cast. */
  nodigGewoon: number;
  genoegGewoon: boolean;
}

/** Those in favour against all votes cast. Needed votes and votes per municipality come from the data. */
export function computeStemming(inFavour: number, members: number, votesEach: number, nodigBegroting: number): Stemming {
  const voor = inFavour * votesEach;
  const uitgebracht = members * votesEach;
  const nodigGewoon = Math.floor(uitgebracht / 2) + 1;
  return { voor, uitgebracht, nodigBegroting, genoegBegroting: voor >= nodigBegroting, nodigGewoon, genoegGewoon: voor >= nodigGewoon };
}
