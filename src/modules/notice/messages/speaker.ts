import { createInstance } from "i18next"
import type { Amount } from "../facts"
import type { Language } from "./content"
import { momentText, moneyText, numberText, shortText } from "./formats"
import { DEFAULT_LOCALE, LANGUAGES, nearestLocale } from "./languages"

export type Values = Record<string, unknown>
/** Which of several wordings: `title_whole` instead of `title`, `more_one` instead of `more_other`. */
export type Wording = { context?: string; count?: number }

type Writing = { write: (value: unknown, format?: string) => string }

const i18n = createInstance()
void i18n.init({
  // Everything is here already: nothing is loaded, and words are ready at once.
  initImmediate: false,
  fallbackLng: DEFAULT_LOCALE,
  nsSeparator: false,
  resources: Object.fromEntries(
    Object.entries(LANGUAGES).map(([locale, words]) => [locale, { translation: words }])
  ),
  interpolation: {
    escapeValue: false,
    alwaysFormat: true,
    // `read` passes it.
    format: (value, format, _, options) => (options as unknown as Writing).write(value, format),
  },
})

/**
 * While words are put together a value is only a number between two characters that nobody writes:
 * i18next would else find words to replace in what people have written.
 */
const SLOT = /\uE000(\d+)\uE001/g

/** Finds words in a language and writes money, moments and numbers the way it does. */
export class Speaker {
  readonly locale: string

  constructor(private readonly language: Language) {
    this.locale = nearestLocale(language.locale)
  }

  money = (amount: Amount) => moneyText(amount, this.locale)
  moment = (moment: string) => momentText(moment, this.locale, this.language.time_zone)
  number = (number: number) => numberText(number, this.locale)

  /** The word for a name that is ours, such as a role; a name without a word stays as it is. */
  label = (list: string, name: string) =>
    this.knows(`${list}.${name}`) ? this.say(`${list}.${name}`) : name

  knows = (key: string, wording: Wording = {}) => i18n.exists(key, { lng: this.locale, ...wording })

  say(key: string, values: Values = {}, wording: Wording = {}): string {
    return this.read(key, values, wording).join(" ")
  }

  /** A list of paragraphs; one where the words are no list. */
  sayAll(key: string, values: Values = {}, wording: Wording = {}): string[] {
    return this.knows(key, wording) ? this.read(key, values, wording) : []
  }

  private read(key: string, values: Values, wording: Wording): string[] {
    const slots: string[] = []
    const write = (value: unknown, format?: string) =>
      `\uE000${slots.push(this.written(value, format)) - 1}\uE001`
    const found: unknown = i18n.t(key, {
      ...wording,
      lng: this.locale,
      returnObjects: true,
      replace: { ...values, ...wording, brand: this.language.brand, write },
    })
    return [found].flat().map((text) => String(text).replace(SLOT, (_, slot) => slots[slot]))
  }

  /** A value as the words ask for it, "{{price, money}}"; other names are lists of words. */
  private written(value: unknown, format?: string): string {
    if (value === null || value === undefined) return ""
    // Words ask for money only where the facts have an amount; a test holds that.
    if (format === "money") return this.money(value as Amount)
    if (format === "moment") return this.moment(String(value))
    if (format === "number") return this.number(Number(value))
    if (format === "short") return shortText(String(value))
    return format ? this.label(format, String(value)) : String(value)
  }
}
