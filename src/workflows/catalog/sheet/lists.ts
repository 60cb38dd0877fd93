/** Takes the backslash from a sign that was written to mean only itself. */
export const unescape = (text: string) => text.replace(/\\([\\|:])/g, "$1").trim()

/** Cuts at a sign, except where a backslash stands before it. The pieces keep their backslashes. */
export function cut(text: string, sign: "|" | ":", piecesMax = Infinity): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length && pieces.length + 1 < piecesMax; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === sign) {
      pieces.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...pieces, text.slice(from)]
}

const escapeItem = (text: string) => text.replace(/[\\|]/g, "\\$&")
const escapeName = (text: string) => text.replace(/[\\|:]/g, "\\$&")

/** `a|b`, as `cut` and `unescape` read it. */
export const listText = (items: string[]) => items.map(escapeItem).join("|")

export type Attribute = { name: string; value: string }
export const attributesText = (attributes: Attribute[]) =>
  attributes.map(({ name, value }) => `${escapeName(name)}: ${escapeItem(value)}`).join("|")
