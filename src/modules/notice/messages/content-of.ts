import { NOTICES, NoticeKey } from "../catalogue"
import type { Language, NoticeContent, Telltale } from "./content"
import { shortText } from "./formats"
import { SETTINGS } from "./paths"
import { Speaker, Wording } from "./speaker"
import type { Row } from "./template"
import { TEMPLATES } from "./templates"

const NAME_LENGTH_MAX = 200

/** A title is one line, whatever people put into the names of their things. */
const BREAKS = /[\s\p{Cc}]+/gu

/** Says in a language what is to be told. */
export function contentOf<Key extends NoticeKey>(
  { key, facts, more_facts = [], notice_count, secret }: Telltale<Key>,
  language: Language
): NoticeContent {
  const speaker = new Speaker(language)
  const template = TEMPLATES[key]
  const all = [facts, ...more_facts]
  const told = { facts, all, notice_count: Math.max(notice_count ?? 0, all.length) }

  const code = template.shows_code ? (secret ?? "") : null
  const values = { ...facts, code }
  const wording: Wording = {
    context: template.context?.(told) ?? undefined,
    count: template.count?.(told),
  }
  const words = (name: string) => speaker.say(`${key}.${name}`, values, wording)
  const knows = (name: string) => speaker.knows(`${key}.${name}`, wording)

  const { audience, group } = NOTICES[key]
  const site = audience === "customer" ? "storefront" : "dashboard"
  const path = template.path?.(told, secret ?? "")
  const more = template.more?.(told) ?? 0
  return {
    title: words("title").replace(BREAKS, " "),
    body: words("body"),
    short: words(knows("sms") ? "sms" : "body"),
    paragraphs: speaker.sayAll(`${key}.notes`, values, wording),
    rows: (template.rows?.(facts, speaker) ?? []).flatMap((row) => rowOf(row, speaker)),
    goods: (template.goods?.(told, speaker) ?? []).map(withinBounds),
    goods_note: more > 0 ? speaker.say("goods.more", {}, { count: more }) : null,
    code,
    action: path ? { label: words("action"), site, path } : null,
    why: knows("why") ? words("why") : speaker.say(`why.${audience}`, values, { context: group }),
    settings: { site, path: SETTINGS[audience] },
  }
}

/** Nothing else bounds the name of a product, and Gmail cuts a mail that is too large. */
const withinBounds = ({ title, detail, ...rest }: NoticeContent["goods"][number]) => ({
  ...{ title: shortText(title, NAME_LENGTH_MAX), detail: shortText(detail, NAME_LENGTH_MAX) },
  ...rest,
})

function rowOf([label, value, url]: Row, speaker: Speaker): NoticeContent["rows"] {
  if (!value) return []
  return [{ label: speaker.say(`labels.${label}`), value, url: url ?? null }]
}

/**
 * The same for many people at once: who is told the same in the same language gets one text, which
 * is put together once. What is kept lives as long as the function that is given back.
 */
export function contentsBy(brand: string) {
  const made = new Map<string, NoticeContent>()
  return <Key extends NoticeKey>(tale: Telltale<Key>, language: Omit<Language, "brand">) => {
    const name = JSON.stringify([tale, language])
    const content = made.get(name) ?? contentOf(tale, { ...language, brand })
    made.set(name, content)
    return content
  }
}
