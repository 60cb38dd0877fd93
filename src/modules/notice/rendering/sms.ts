import type { Brand } from "../brands"
import type { NoticeContent } from "../messages/content"
import type { Sites } from "../messages/sites"

type Setting = { sites: Sites; brand: Pick<Brand, "name"> }

/** The message as a text message. */
export function renderSms(content: NoticeContent, { sites, brand }: Setting): string {
  const { code, body, action } = content
  if (code) return `${code} is your ${brand.name} code. ${body}`
  const link = action && `${sites[action.site]}${action.path}`
  return [`${brand.name}: ${body}`, link].filter(Boolean).join(" ")
}
