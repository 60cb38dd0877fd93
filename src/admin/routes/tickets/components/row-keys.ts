export const ROW_KEYS = ["down", "up", "open", "select", "create", "search", "help"] as const

export type KeyDeed =
  | { deed: "go"; id: string }
  | { deed: "open"; id: string }
  | { deed: "select"; id: string }
  | { deed: "create" | "search" | "help" }

type Place = {
  /** Of the rows, from the top. */
  ids: string[]
  /** The row that the keys act on. */
  cursor: string | null
  /** Whether the last key, a moment ago, was the beginning of one of the dashboard's own. */
  isSequence?: boolean
}

/** Keys that begin a shortcut of the dashboard: "G, O" goes to the orders. */
export const SEQUENCE_KEYS = ["g", "n", ","]

/** What a key means in the list; null is no key of ours. */
export function deedOf(key: string, { ids, cursor, isSequence }: Place): KeyDeed | null {
  if (isSequence) return null
  const at = cursor === null ? -1 : ids.indexOf(cursor)
  const go = (to: number): KeyDeed | null =>
    ids.length ? { deed: "go", id: ids[Math.min(ids.length - 1, Math.max(0, to))] } : null
  if (key === "?") return { deed: "help" }
  if (key === "/") return { deed: "search" }
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "j":
    case "ArrowDown":
      return go(at + 1)
    case "k":
    case "ArrowUp":
      return go(at < 0 ? ids.length - 1 : at - 1)
    case "Home":
      return go(0)
    case "End":
      return go(ids.length - 1)
    case "Enter":
      return at < 0 ? null : { deed: "open", id: ids[at] }
    case "x":
      return at < 0 ? null : { deed: "select", id: ids[at] }
    case "c":
      return { deed: "create" }
    default:
      return null
  }
}
