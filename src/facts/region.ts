import type { Published } from "../data/published.ts";
import type { Regio } from "../data/shapes/gemeenten.ts";

type Regions = Pick<Published, "regios">;

/** The region of answers where nobody is named and the asker is of none. */
export function standardRegion({ regios: [standard] }: Regions): Regio {
  if (!standard) throw new Error("No region in data/regios.json");
  return standard;
}

export const regionById = ({ regios }: Regions, id: string): Regio | undefined => regios.find((regio) => regio.id === id);

/** The regions that a municipality is in, the standard one first. */
export const regionsOf = ({ regios }: Regions, gemeente: string): Regio[] => regios.filter(({ gemeenten }) => gemeenten.includes(gemeente));
