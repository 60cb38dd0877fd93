import { searchText } from "../../lib/search-text"

/** Characters of a word that are kept and compared. */
const WORD_LENGTH_MAX = 32
/** Words of one search; what follows them is left out. */
export const QUERY_WORDS_MAX = 10
/** Letters from which on the last word may go on: fewer would fit half of all words. */
export const PREFIX_LENGTH_MIN = 3
/**
 * Words that are kept of one ticket, about 100 long mails; what is written after that is not found.
 * So many of the longest are what the database holds in one document.
 */
export const DOCUMENT_WORDS_MAX = 8_000

/** The words of a text, each once, as they are compared: without case, accents and signs. */
export const searchWords = (text: string): string[] => [
  ...new Set(
    searchText(text)
      .split(" ")
      .filter(Boolean)
      .map((word) => [...word].slice(0, WORD_LENGTH_MAX).join(""))
  ),
]

/**
 * What to look for, as PostgreSQL's `tsquery`: all words, of which the last may be the beginning of
 * one. Null when there is no word in it.
 */
export function searchQuery(text: string): string | null {
  const words = searchWords(text).slice(0, QUERY_WORDS_MAX)
  if (!words.length) return null
  const last = words[words.length - 1]
  const isBeginning = [...last].length >= PREFIX_LENGTH_MIN
  // Words are letters and digits only: nothing in them could end the quotes.
  return words.map((word) => `'${word}'`).join(" & ") + (isBeginning ? ":*" : "")
}
