import { getCurrencyDecimalDigits } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"
import { useMoments } from "../moments"
import type { AuctionValues } from "./auction-values"

const AUCTION_DAYS_MAX = 60
const START_DAYS_MAX = 365
const SOFT_CLOSE_MINUTES_MAX = 60
const RELIST_MAX = 5
const DAY_MS = 24 * 60 * 60 * 1_000

type Rule = (value: unknown, values: AuctionValues) => true | string
type Words = (key: string, values?: Record<string, unknown>) => string

/** What the fields of an auction must keep to, in words. The server checks again. */
export const useAuctionRules = () => {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  return {
    required: { required: t("seller:validation.required") },
    start: { required: t("seller:validation.required"), validate: { amount: amount(t) } },
    reserve: { validate: { amount: amount(t), range: notBelow(t, "validation.reserve_low") } },
    buyNow: { validate: { amount: amount(t), range: aboveOthers(t) } },
    startsAt: { validate: startsAt(t) },
    endsAt: { validate: endsAt(t) },
    hardEnd: { validate: hardEnd(t, full) },
    minutes: { validate: within(SOFT_CLOSE_MINUTES_MAX, t("validation.minutes")) },
    relists: {
      validate: (value: unknown, values: AuctionValues) =>
        values.on_default !== "relist" ||
        wholeWithin(RELIST_MAX, t("validation.relists", { max: RELIST_MAX }))(value),
    },
  }
}

const isBlank = (value: unknown) => value === "" || value === null || value === undefined

const amount =
  (t: Words): Rule =>
  (value, { currency_code }) => {
    if (isBlank(value)) return true
    if (!(Number(value) > 0)) return t("validation.amount")
    const decimals = getCurrencyDecimalDigits(currency_code)
    const given = String(value).split(".")[1]?.length ?? 0
    const currency = currency_code.toUpperCase()
    if (given <= decimals) return true
    return decimals
      ? t("validation.decimals", { count: decimals, currency })
      : t("validation.whole", { currency })
  }

const notBelow =
  (t: Words, words: string): Rule =>
  (value, { start_price }) =>
    isBlank(value) || Number(value) >= Number(start_price) || t(words)

const aboveOthers =
  (t: Words): Rule =>
  (value, { start_price, reserve_price }) => {
    if (isBlank(value)) return true
    if (Number(value) <= Number(start_price)) return t("validation.buy_now_low")
    return Number(value) >= Number(reserve_price) || t("validation.buy_now_below_reserve")
  }

const startsAt =
  (t: Words): Rule =>
  (value, { starts }) => {
    if (starts === "now") return true
    if (!(value instanceof Date)) return t("seller:validation.required")
    if (value.getTime() <= Date.now()) return t("validation.start_past")
    const isFar = value.getTime() > Date.now() + START_DAYS_MAX * DAY_MS
    return !isFar || t("validation.start_late", { count: START_DAYS_MAX })
  }

const startOf = ({ starts, starts_at }: AuctionValues) =>
  Math.max(Date.now(), (starts === "later" && starts_at?.getTime()) || 0)

const endsAt =
  (t: Words): Rule =>
  (value, values) => {
    // The rule for an empty field has spoken already.
    if (!(value instanceof Date)) return true
    const start = startOf(values)
    if (value.getTime() <= Date.now()) return t("validation.end_past")
    if (value.getTime() <= start) return t("validation.end_before_start")
    const isLong = value.getTime() - start > AUCTION_DAYS_MAX * DAY_MS
    return !isLong || t("validation.too_long", { count: AUCTION_DAYS_MAX })
  }

const hardEnd =
  (t: Words, full: (date: Date) => string): Rule =>
  (value, values) => {
    const { ends_at } = values
    if (!(value instanceof Date)) return true
    if (ends_at && value < ends_at) return t("validation.hard_end", { date: full(ends_at) })
    const isLate = value.getTime() - startOf(values) > AUCTION_DAYS_MAX * DAY_MS
    return !isLate || t("validation.hard_end_late", { count: AUCTION_DAYS_MAX })
  }

const within = (max: number, words: string) => (value: unknown) =>
  (!isBlank(value) && Number(value) >= 0 && Number(value) <= max) || words

const wholeWithin = (max: number, words: string) => (value: unknown) =>
  (Number.isInteger(Number(value)) && within(max, words)(value) === true) || words
