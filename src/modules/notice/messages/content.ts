import type { NoticeFacts } from "../facts"
import type { NoticeKey } from "../catalogue"

type Site = "storefront" | "dashboard"

/** What a message says, whatever carries it. Plain text throughout; a channel does its own markup. */
export type NoticeContent = {
  /** Subject of a mail, title in an inbox and in the bell. */
  title: string
  /** One or two sentences that suffice on their own: inbox, bell, first paragraph of a mail. */
  body: string
  /** What a text message says; a link or nothing follows. */
  short: string
  /** What else there is to know, below what leads on. */
  paragraphs: string[]
  /** A table of labels and values; some lead to another site, such as a carrier's. */
  rows: { label: string; value: string; url?: string | null }[]
  goods: { title: string; detail: string; value: string; thumbnail: string | null }[]
  /** That there are more goods than those. */
  goods_note: string | null
  /** Shown large: a sign-in code. */
  code: string | null
  /** Where it leads. `path` begins with "/" and belongs to the storefront or the dashboard. */
  action: { label: string; site: Site; path: string } | null
  /** Why a person gets this. */
  why: string
  /** Where they choose what they are told. */
  settings: { site: Site; path: string }
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
