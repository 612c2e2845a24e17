/** Stock at the end of each year when it starts at `start` at the end of `first` and changes by `perYear`. Never below zero. */
export const growthPath = (start: number, perYear: number, first: number, last: number): { year: number; stock: number }[] =>
  Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, stock: Math.max(0, start + perYear * at) }));

/** What guidance of so many fte costs at two rates (whole cents per fte), and the difference. */
export const guidanceCost = (fte: number, before: bigint, after: bigint): { before: bigint; after: bigint; less: bigint } => {
  const count = BigInt(fte);
  return { before: before * count, after: after * count, less: (before - after) * count };
};
