/** What Teams calls the things that a message or a response carries. */

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";
/** A file that somebody sent, with where it can be fetched. */
export const FILE_TYPE = "application/vnd.microsoft.teams.file.download.info";
/** Whether a file may be put among somebody's own; and where it then is. */
export const CONSENT_TYPE = "application/vnd.microsoft.teams.card.file.consent";
export const INFO_TYPE = "application/vnd.microsoft.teams.card.file.info";
/** A line in a list of search results. */
export const PREVIEW_TYPE = "application/vnd.microsoft.card.thumbnail";
/** A short message to who pressed a button; the card stays. */
export const NOTICE_TYPE = "application/vnd.microsoft.activity.message";
