import { NoticeStorage } from "./storage"

/** What people want to be told, where, and when. */
export class NoticeChoices extends NoticeStorage {}
