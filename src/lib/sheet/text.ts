/** Characters that one cell of Excel holds, counted in UTF-16. */
export const CELL_LENGTH_MAX = 32_767
const ELLIPSIS = "…"

/** Control characters but for tabs and line ends, halves of emoji, and what XML does not know. */
const UNSOUND = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/u
const ALL_UNSOUND = new RegExp(UNSOUND, "gu")

/** A text without what no program shows, and files must not hold. */
export const soundText = (text: string) =>
  UNSOUND.test(text) ? text.replace(ALL_UNSOUND, "") : text

/** As much of a text as one cell holds; a text that is cut says so. */
export function fitCell(text: string): string {
  if (text.length <= CELL_LENGTH_MAX) return text
  // Half of an emoji at the cut goes with the rest.
  return soundText(text.slice(0, CELL_LENGTH_MAX - ELLIPSIS.length)) + ELLIPSIS
}

/** Whatever it is as text; nothing and what cannot be told is null. */
export function plainText(value: unknown): string | null {
  if (typeof value === "string") return value
  if (value === null || value === undefined) return null
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null
  if (typeof value === "bigint" || typeof value === "boolean") return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) {
    return value.map(plainText).join(", ")
  }
  return jsonOf(value)
}

/** An object from outside, say `{ formula }`, is what it says and never what it asks for. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}` : inner))
  } catch {
    // It holds itself; there is no text of that.
    return null
  }
}
