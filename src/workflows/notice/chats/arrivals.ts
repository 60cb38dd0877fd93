import { START_CODE_MINUTES, startCodeIn } from "../../../modules/notice/start-code"
import type { Update } from "../../../providers/telegram/client"

/** A chat that has brought a start code. */
export type Arrival = { code: string; chat_id: string; title: string; written_at: Date }

const KINDS = ["private", "group", "supergroup"]
const RECENT_MS = START_CODE_MINUTES * 60_000
/** Strangers choose the names of their chats. */
const CONTROL = /[\u0000-\u001f\u007f]+/g

/** What may stand in a chat's description, as far as we read it. */
type Chat = { id?: unknown; type?: unknown } & Partial<
  Record<"title" | "first_name" | "last_name" | "username", unknown>
>

/** Start codes among what was written to the bot; everything else is nobody's business. */
export function arrivalsIn(updates: Update[]): Arrival[] {
  return updates.flatMap((update) => {
    const message = "message" in update ? update.message : undefined
    const code = typeof message?.text === "string" ? startCodeIn(message.text) : null
    if (!message || !code || !KINDS.includes(message.chat?.type)) return []
    const written_at = new Date(message.date * 1000)
    return [{ code, chat_id: String(message.chat.id), title: titleOf(message.chat), written_at }]
  })
}

export const isRecent = ({ written_at }: Arrival, now: Date) =>
  written_at.getTime() > now.getTime() - RECENT_MS

/** A group's name, or a person's. */
function titleOf({ title, first_name, last_name, username }: Chat): string {
  const texts = (title ? [title] : [first_name, last_name]).filter(
    (part) => typeof part === "string"
  )
  const name = texts.join(" ").replace(CONTROL, " ").trim()
  return name || (typeof username === "string" ? `@${username}` : "Telegram")
}
