/** The languages in which Souk can tell something; each has its words in `messages/words`. */
export const LOCALES = ["en"] as const
export type Locale = (typeof LOCALES)[number]

const LANGUAGE = /^[a-z]+/

/** The language for a wish like "en" or "en-GB"; undefined for one that there are no words in. */
export function knownLocale(wish: string | null | undefined): Locale | undefined {
  const [language] = wish?.toLowerCase().match(LANGUAGE) ?? []
  return LOCALES.find((locale) => locale === language)
}

/** Whether clocks of this IANA name are known. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}
