import type { Command } from "../command.ts";
import { formulier } from "./formulier.ts";
import { help } from "./help.ts";
import { vangnet } from "./vangnet.ts";

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [vangnet, formulier, help] as unknown as readonly Command[];
