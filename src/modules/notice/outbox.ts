import { NoticeChoices } from "./choices"

/** Notices become rows here: one in each inbox, one for each message. */
export class NoticeOutbox extends NoticeChoices {}
