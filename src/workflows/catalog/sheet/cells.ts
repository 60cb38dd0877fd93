import { z } from "@medusajs/framework/zod"
import { holdsNullCharacter } from "../../../lib/sound-text"
import { isFailedFormula } from "../../../lib/spreadsheet"
import { Attribute, cut, unescape } from "./lists"

/** What stands in a cell to say "nothing", because an empty cell says "leave it as it is". */
export const CLEAR = "-"
const ESCAPED_CLEAR = /^'+-$/
/** How much of a wrong cell is repeated in the message about it. */
const QUOTED_LENGTH_MAX = 60

export type Parsed<T> = { value: T } | { accepted: string }
/** What is particular to one file. */
export type Reading = { decimalComma: boolean }
export type Parse<T> = (text: string, reading: Reading) => Parsed<T>

/** An own text of a sign that would clear the cell is written as `'-`. */
export const escapeClear = (text: string) => (/^'*-$/.test(text) ? `'${text}` : text)
const unescapeClear = (text: string) => (ESCAPED_CLEAR.test(text) ? text.slice(1) : text)

export const quote = (text: string) =>
  `"${text.length > QUOTED_LENGTH_MAX ? `${text.slice(0, QUOTED_LENGTH_MAX)}…` : text}"`

/** Reads a cell that holds something; the answer names what would be accepted. */
export function readCell<T>(text: string, parse: Parse<T>, reading: Reading) {
  if (isFailedFormula(text)) return { problem: "The formula in this cell has no result" }
  if (holdsNullCharacter(text)) return { problem: "The text holds the character U+0000" }
  const parsed = parse(unescapeClear(text.replace(/\r\n?/g, "\n")), reading)
  if ("value" in parsed) return parsed
  return { problem: `${quote(text)} is not accepted; accepted: ${parsed.accepted}` }
}

export const text =
  (max: number): Parse<string> =>
  (given) =>
    given.length <= max ? { value: given } : { accepted: `up to ${max} characters` }

export const isHandle = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)

/** `1250.5`; with `;` between the cells also `1250,5`. Signs between thousands are ambiguous. */
const numberIn = (given: string, { decimalComma }: Reading): number | undefined => {
  const plain = decimalComma ? given.replace(/^(\d+),(\d+)$/, "$1.$2") : given
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

export const amount = (max: number): Parse<number> => {
  const accepted = `a number from 0 to ${max}, such as 12.50`
  return (given, reading) => {
    const number = numberIn(given, reading)
    return number !== undefined && number <= max ? { value: number } : { accepted }
  }
}

export const wholeNumber = (max: number): Parse<number> => {
  const accepted = `a whole number from 0 to ${max}`
  return (given, reading) => {
    const number = numberIn(given, reading)
    return number !== undefined && Number.isInteger(number) && number <= max
      ? { value: number }
      : { accepted }
  }
}

const YES = ["yes", "true", "1"]
const NO = ["no", "false", "0"]
export const yesOrNo: Parse<boolean> = (given) => {
  const word = given.toLowerCase()
  if (YES.includes(word)) return { value: true }
  return NO.includes(word) ? { value: false } : { accepted: "yes or no" }
}

const isUrl = (url: string) => z.url({ protocol: /^https?$/ }).safeParse(url).success
export const url: Parse<string> = (given) =>
  given.length <= 2048 && isUrl(given)
    ? { value: given }
    : { accepted: "addresses that begin with https://" }

export const list =
  <T>(parse: Parse<T>, max: number, separate = unescape): Parse<T[]> =>
  (given, reading) => {
    const values: T[] = []
    const items = cut(given, "|").filter((item) => item.trim())
    if (items.length > max) return { accepted: `up to ${max}, with | between them` }
    for (const item of items) {
      const parsed = parse(separate(item), reading)
      if ("accepted" in parsed) return { accepted: `${parsed.accepted}, with | between them` }
      values.push(parsed.value)
    }
    return { value: values }
  }

type AttributeLimits = { count: number; name: number; value: number }
/** `Glaze: ash|Height: 12 cm`. Each name once, whatever its capitals. */
export const attributes = ({ count, name: nameMax, value: valueMax }: AttributeLimits) => {
  const accepted = `"Name: value" with up to ${nameMax} and ${valueMax} characters`
  const one: Parse<Attribute> = (item) => {
    const [name, value = ""] = cut(item, ":", 2).map(unescape)
    const fits = name && value && name.length <= nameMax && value.length <= valueMax
    return fits ? { value: { name, value } } : { accepted }
  }
  const all = list(one, count, (item) => item)
  const parse: Parse<Attribute[]> = (given, reading) => {
    const parsed = all(given, reading)
    if ("accepted" in parsed) return parsed
    const names = new Set(parsed.value.map(({ name }) => name.toLowerCase()))
    return names.size === parsed.value.length ? parsed : { accepted: "each name once" }
  }
  return parse
}
