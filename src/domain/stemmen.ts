/** How a vote in the board of a region comes out. */
export interface Stemming {
  voor: number;
  uitgebracht: number;
  nodigBegroting: number;
  genoegBegroting: boolean;
  /** Our reading: more than half of the votes cast. */
  nodigGewoon: number;
  genoegGewoon: boolean;
}

/** The votes in favour against all votes cast. Needed votes and the votes of each municipality come from the data. */
export function computeStemming(voor: number, uitgebracht: number, nodigBegroting: number): Stemming {
  const nodigGewoon = Math.floor(uitgebracht / 2) + 1;
  return { voor, uitgebracht, nodigBegroting, genoegBegroting: voor >= nodigBegroting, nodigGewoon, genoegGewoon: voor >= nodigGewoon };
}
