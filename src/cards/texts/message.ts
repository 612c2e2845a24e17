/** What a message card says; buttons come from the question at hand. */
export interface Message {
  title: string;
  paragraphs: string[];
}

/** What help says of a command, beside its examples. */
export interface HelpText {
  title: string;
  /** In English, for the command menu of Teams. */
  menu?: string;
}
