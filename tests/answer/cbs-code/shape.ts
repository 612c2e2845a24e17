import { z } from "zod";
import { named, wie } from "../../../src/question/shape.ts";

/** The code under which statistics know a municipality. */
export const cbsCode = z.strictObject({ ...named("cbs-code"), wie: wie.nullable() });

declare module "../../../src/question/question.ts" {
  interface Questions {
    "cbs-code": z.infer<typeof cbsCode>;
  }
}
