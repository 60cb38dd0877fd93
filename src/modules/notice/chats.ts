import { NoticeInbox } from "./inbox"

/** Which Telegram chat belongs to which store. */
export class NoticeChats extends NoticeInbox {}
