import type { NoticeContent } from "../messages/content"
import type { Sites } from "../messages/sites"

type Setting = { sites: Sites; locale: string }

const escape = (text: string) => text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, "\\$&")

/** The message in Telegram's MarkdownV2. */
export function renderTelegram({ title, body, action }: NoticeContent, { sites }: Setting): string {
  const link = action && `[${escape(action.label)}](${sites[action.site]}${action.path})`
  return [`*${escape(title)}*`, escape(body), link].filter(Boolean).join("\n\n")
}
