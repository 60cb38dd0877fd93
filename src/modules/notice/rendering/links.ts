import type { NoticeContent } from "../messages/content"
import type { Sites } from "../messages/sites"

/** The address as a browser would open it; null for everything but http and https. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === "http:" || protocol === "https:" ? href : null
}

/** The whole address of where a notice leads. */
export const addressOf = (
  to: Pick<NoticeContent["settings"], "site" | "path"> | null,
  sites: Sites
): string | null => to && webAddress(`${sites[to.site]}${to.path}`)
