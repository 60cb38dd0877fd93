import type { NoticeContent } from "../messages/content"
import { addressOf, webAddress } from "./links"
import type { Letterhead } from "./letterhead"

/** The same mail for programs that show no HTML, and for people who want none. */
export function plainText(content: NoticeContent, head: Letterhead): string {
  const { title, body, code, goods, goods_note, rows, action, paragraphs } = content
  const address = addressOf(action, head.sites)
  return [
    title,
    body,
    code,
    [...goods.map(goodsLine), ...(goods_note ? [goods_note] : [])].join("\n"),
    rows.map(rowLine).join("\n"),
    action && address && `${action.label}:\n${address}`,
    ...paragraphs,
    ["-- ", head.brand.name, ...footerLines(content, head)].join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n")
}

const goodsLine = ({ title, detail, value }: NoticeContent["goods"][number]) =>
  `- ${[title, detail, value].filter(Boolean).join(" · ")}`

function rowLine({ label, value, url }: NoticeContent["rows"][number]) {
  const address = webAddress(url)
  return `${label}: ${value}${address ? ` ${address}` : ""}`
}

function footerLines({ why }: NoticeContent, { words, links, brand }: Letterhead): string[] {
  const { unsubscribe, settings } = links
  return [
    why,
    ...(unsubscribe ? [`${words.unsubscribe}: ${unsubscribe}`] : []),
    ...(settings ? [`${words.settings}: ${settings}`] : []),
    ...(words.questions ? [words.questions] : []),
    ...(brand.postal_address ? [brand.postal_address] : []),
  ]
}
