/** Stock at the end of each year when it starts at `start` at the end of `first` and changes by `perYear`. Never below zero. */
export const growthPath = (start: number, perYear: number, first: number, last: number): { year: number; stock: number }[] =>
  Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, stock: Math.max(0, start + perYear * at) }));

/** What so many cost at two rates (whole cents each), and the difference. */
export const costAtTwoRates = (count: number, before: bigint, after: bigint): { before: bigint; after: bigint; less: bigint } => {
  const many = BigInt(count);
  return { before: before * many, after: after * many, less: (before - after) * many };
};

/** What so many bring together, in the unit of each. */
export const gainOf = (count: number, each: bigint): bigint => BigInt(count) * each;
