import { NoticeChats } from "./chats"

/** How the marketplace's messages look. */
export class NoticeBrands extends NoticeChats {}
