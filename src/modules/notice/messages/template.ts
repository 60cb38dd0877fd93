import type { NoticeKey } from "../catalogue"
import type { NoticeFacts } from "../facts"
import type { NoticeContent } from "./content"
import type { Speaker } from "./speaker"

export type Told<Key extends NoticeKey> = {
  facts: NoticeFacts[Key]
  /** Of a digest that gathers: these facts and those of the further notices. */
  all: NoticeFacts[Key][]
  /** How many notices it tells; of very many not all facts are kept. */
  notice_count: number
}

/** The name of a label among the words, a value, and where it leads. Without a value there is none. */
export type Row = [label: string, value: string | null, url?: string | null]

/** How a notice is made of its facts. What it says stands among the words, under the same key. */
export type Template<Key extends NoticeKey> = {
  /** For the preview, and for tests. */
  sample: NoticeFacts[Key]
  sample_secret?: string
  /** Chooses among wordings: `title_whole` where there is one, else `title`. */
  context?: (told: Told<Key>) => string | null
  /** Chooses between one and many. */
  count?: (told: Told<Key>) => number
  rows?: (facts: NoticeFacts[Key], speaker: Speaker) => Row[]
  goods?: (told: Told<Key>, speaker: Speaker) => NoticeContent["goods"]
  /** Things that the list of goods leaves out. */
  more?: (told: Told<Key>) => number
  /** The secret is a code to be shown, and not a token for `path`. */
  shows_code?: true
  /** Where it leads, in the storefront for customers and in the dashboard for all others. */
  path?: (told: Told<Key>, secret: string) => string
}

/** Templates of several keys. */
export type Templates<Keys extends NoticeKey> = { [Key in Keys]: Template<Key> }
