/** Telegram takes so many UTF-16 units in one message. */
export const TEXT_LENGTH_MAX = 4096
const MORE = "…"
const ESCAPED = /\\([_*[\]()~`>#+\-=|{}.!\\])/g
const ESCAPE = /[_*[\]()~`>#+\-=|{}.!\\]/g
/** An escaped character, a link with its label and address, or a mark. */
const PART = /(\\.)|\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\])*)\)|\*|_{1,2}|~|\|\||`{1,3}/gs

/** Makes of a text what says the same in MarkdownV2. */
export const escapeMarkdown = (text: string) => text.replace(ESCAPE, "\\$&")

const unescape = (text: string) => text.replace(ESCAPED, "$1")

/** The text of a message in MarkdownV2; a link keeps its address. */
export function withoutMarkdown(markdown: string): string {
  return markdown.replace(PART, (_part, escaped, label, address) => {
    if (escaped !== undefined) return unescape(escaped)
    return address === undefined ? "" : `${withoutMarkdown(label)}: ${unescape(address)}`
  })
}

/**
 * Ends a long message at the end of a line, where no mark is open.
 *
 * @returns null when its first line alone is too long
 */
export function cutMarkdown(markdown: string): string | null {
  if (markdown.length <= TEXT_LENGTH_MAX) return markdown
  const end = markdown.lastIndexOf("\n", TEXT_LENGTH_MAX - MORE.length - 1)
  return end > 0 ? `${markdown.slice(0, end)}\n${MORE}` : null
}

/** Ends a long message, but never in the middle of a character. */
export function cutText(text: string): string {
  if (text.length <= TEXT_LENGTH_MAX) return text
  const cut = text.slice(0, TEXT_LENGTH_MAX - MORE.length)
  const isHalf = /[\ud800-\udbff]$/.test(cut)
  return `${isHalf ? cut.slice(0, -1) : cut}${MORE}`
}
