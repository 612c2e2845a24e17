/** What /klaar says of each part, for who runs the assistant. */
export const READY = { fine: "goed", noAnswer: "geen antwoord" };
