/** What Teams calls the things that a message or a response carries. */

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";
/** A line in a list of search results. */
export const PREVIEW_TYPE = "application/vnd.microsoft.card.thumbnail";
/** A short message to who pressed a button; the card stays. */
export const NOTICE_TYPE = "application/vnd.microsoft.activity.message";
