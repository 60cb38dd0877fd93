import { createRequire } from "node:module"
import type { NoticeContent } from "../messages/content"
import { EmailSetting, letterheadOf } from "./letterhead"
import { plainText } from "./plain-text"

export type { EmailSetting } from "./letterhead"
export type Email = { subject: string; html: string; text: string }

const load = createRequire(__filename)
/**
 * The components of React Email take half a second and 40 MB, so only a process that sends mails
 * loads them, with its first one. It is the file beside this one, whose type is known.
 */
const readLayout = () => load("./layout") as typeof import("./layout")

/** The message as a mail with a plain-text part. */
export async function renderEmail(content: NoticeContent, setting: EmailSetting): Promise<Email> {
  const head = letterheadOf(content, setting)
  const { mailDocument } = readLayout()
  return {
    subject: content.title,
    html: mailDocument({ content, head }),
    text: plainText(content, head),
  }
}
