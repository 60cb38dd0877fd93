import type { NoticeContent } from "../messages/content"
import type { Sites } from "../messages/sites"
import { addressOf, webAddress } from "./links"

type Setting = { sites: Sites; locale: string }

/** Telegram counts what is left after its marks are read; we count the marks too, to be safe. */
export const TELEGRAM_LENGTH_MAX = 4096
/** What one line may take of it, so that the link at the end always fits. */
const LINE_LENGTH_MAX = 600

const MARKS = /[_*[\]()~`>#+\-=|{}.!\\]/g
const LINK_MARKS = /[)\\]/g

/** Text in which no character means anything to Telegram (MarkdownV2). */
export const escapeMarkdown = (text: string): string => text.replace(MARKS, "\\$&")

const cut = (text: string) => {
  const characters = [...text]
  if (characters.length <= LINE_LENGTH_MAX) return text
  return `${characters.slice(0, LINE_LENGTH_MAX - 1).join("")}…`
}
const plain = (text: string) => escapeMarkdown(cut(text))
const bold = (text: string) => `*${plain(text)}*`
const link = (label: string, address: string) =>
  `[${plain(label)}](${address.replace(LINK_MARKS, "\\$&")})`

/** The message in Telegram's MarkdownV2: lines that do not fit any more are left out whole. */
export function renderTelegram(content: NoticeContent, { sites }: Setting): string {
  const { title, body, code, rows, goods, goods_note, action, paragraphs } = content
  const address = addressOf(action, sites)
  const end = action && address ? `\n\n${link(action.label, address)}` : ""
  const blocks = [
    [bold(title)],
    [plain(body)],
    code ? [`\`${code.replace(/[`\\]/g, "\\$&")}\``] : [],
    [...goods.map(goodsLine), ...(goods_note ? [plain(goods_note)] : [])],
    rows.map(rowLine),
    paragraphs.map(plain),
  ]
  const lines = blocks
    .filter((block) => block.length > 0)
    .map(([first, ...more]) => [first, ...more])
  let text = ""
  for (const block of lines) {
    for (const [i, line] of block.entries()) {
      const next = `${text ? (i ? "\n" : "\n\n") : ""}${line}`
      if (text.length + next.length + end.length <= TELEGRAM_LENGTH_MAX) text += next
    }
  }
  return text + end
}

const goodsLine = ({ title, detail, value }: NoticeContent["goods"][number]) =>
  plain(["•", [title, detail, value].filter(Boolean).join(" · ")].join(" "))

function rowLine({ label, value, url }: NoticeContent["rows"][number]) {
  const address = webAddress(url)
  return `${plain(label)}: ${address ? link(value, address) : bold(value)}`
}
