import type { NoticeFacts } from "../facts"
import type { NoticeKey } from "../catalogue"

/** What a message says, whatever carries it. Plain text throughout; a channel does its own markup. */
export type NoticeContent = {
  /** Subject of a mail, title in an inbox and in the bell. */
  title: string
  /** One or two sentences that suffice on their own: inbox, bell, text message, first paragraph. */
  body: string
  /** Further paragraphs of a mail. */
  paragraphs: string[]
  /** A table of labels and values. */
  rows: { label: string; value: string }[]
  goods: { title: string; detail: string; value: string; thumbnail: string | null }[]
  /** Shown large: a sign-in code. */
  code: string | null
  /** Where it leads. `path` begins with "/" and belongs to the storefront or the dashboard. */
  action: { label: string; site: "storefront" | "dashboard"; path: string } | null
}

export type Telltale<Key extends NoticeKey = NoticeKey> = {
  key: Key
  facts: NoticeFacts[Key]
  /** Of a digest that gathers: the facts of the further notices. */
  more_facts?: NoticeFacts[Key][]
  notice_count?: number
  /** A code or token, in the clear. */
  secret?: string | null
}
export type Language = { locale: string; time_zone: string; brand: string }
