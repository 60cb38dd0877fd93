import type { Language, NoticeContent, Telltale } from "./content"

/** Says in a language what is to be told. */
export function contentOf(tale: Telltale, { brand }: Language): NoticeContent {
  const words = tale.key.replace(/_/g, " ")
  const title = `${words[0].toUpperCase()}${words.slice(1)}`
  const code = tale.key === "sign_in_code" ? (tale.secret ?? null) : null
  const lines = { paragraphs: [], rows: [], goods: [] }
  return { title, body: `${title} at ${brand}`, ...lines, code, action: null }
}
