import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A code is sent a moment before somebody looks for it. */
const MESSAGES_SEARCHED_MAX = 20
/** Alone between two tags of a mail, or alone in a line of a text message. */
const CODE = /(?:>|^)\s*(\d{6})\s*(?:<|$)/m

/** The newest sign-in code among the messages that were laid in a folder, or null. */
export function newestCode(folder: string): string | null {
  if (!existsSync(folder)) return null
  // Names begin with the platform's ids, which sort by time.
  const newest = readdirSync(folder).sort().reverse().slice(0, MESSAGES_SEARCHED_MAX)
  for (const name of newest) {
    const [, code] = readFileSync(join(folder, name), "utf8").match(CODE) ?? []
    if (code) return code
  }
  return null
}
