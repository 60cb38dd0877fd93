import en from "./words/en.json"

/**
 * What is written in every language. Another language is a file of words, a line here, and a word
 * more that `NOTICE_LOCALE` accepts.
 */
export const LANGUAGES = { en }

export type Locale = keyof typeof LANGUAGES
export const LOCALES = Object.keys(LANGUAGES) as Locale[]
export const DEFAULT_LOCALE: Locale = "en"

export const isLocale = (text: string): text is Locale => text in LANGUAGES

/** The language we have that is nearest to what somebody wants: "en" for "en-GB". */
export function nearestLocale(wanted: string): Locale {
  const [language] = wanted.toLowerCase().split(/[-_]/)
  return isLocale(language) ? language : DEFAULT_LOCALE
}

const RIGHT_TO_LEFT = ["ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"]

/** Which way a language is written. */
export const directionOf = (locale: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.includes(locale.toLowerCase().split(/[-_]/)[0]) ? "rtl" : "ltr"
