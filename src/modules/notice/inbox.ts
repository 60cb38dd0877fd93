import { NoticeDispatch } from "./dispatch"

/** What a person was told, and what of it they have read. */
export class NoticeInbox extends NoticeDispatch {}
