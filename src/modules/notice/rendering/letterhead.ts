import type { Brand } from "../brands"
import type { NoticeContent } from "../messages/content"
import { directionOf } from "../messages/languages"
import type { Sites } from "../messages/sites"
import { Speaker } from "../messages/speaker"
import { textOn } from "./colors"
import { addressOf, webAddress } from "./links"

export type EmailSetting = {
  brand: Brand
  locale: string
  sites: Sites
  /** Null for what cannot be switched off. */
  unsubscribe_url: string | null
}

export type Letterhead = ReturnType<typeof letterheadOf>

/** What is the same in all mails of a marketplace: name, colours, links and words around them. */
export function letterheadOf(
  { settings }: Pick<NoticeContent, "settings">,
  { brand, locale, sites, unsubscribe_url }: EmailSetting
) {
  const speaker = new Speaker({ locale, time_zone: "UTC", brand: brand.name })
  const word = (name: string) => speaker.say(`layout.${name}`)
  const unsubscribe = webAddress(unsubscribe_url)
  const { support_email } = brand
  return {
    brand,
    sites,
    locale: speaker.locale,
    direction: directionOf(speaker.locale),
    logo: webAddress(brand.logo_url),
    button: { background: brand.color, text: textOn(brand.color) },
    links: {
      home: webAddress(sites.storefront),
      unsubscribe,
      // Of no use where nothing can be chosen.
      settings: unsubscribe && addressOf(settings, sites),
    },
    words: {
      code: word("code"),
      unsubscribe: word("unsubscribe"),
      settings: word("settings"),
      questions: support_email && speaker.say("layout.questions", { email: support_email }),
    },
  }
}
