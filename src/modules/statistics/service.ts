import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { StatisticsCounting } from "./counting"
import { PARTS, READ } from "./reading-sql"
import * as rules from "./rules"
import type { Grain, Period } from "./rules"
import type { Ctx } from "./storage"
import { WHOLE } from "./tables"

/** An amount is in major units, as text with all digits of its currency. */
export type Revenue = {
  currency_code: string
  orders: number
  items: number
  gross: string
  discounts: string
  returns: string
  net: string
  shipping: string
  tax: string
  total: string
  /** Net sales by orders; of none there is no average. */
  average_order_value: string | null
}
export type Bucket = {
  from: string
  currency_code: string
  orders: number
  items: number
  net: string
  total: string
}
export type TypeFigures = {
  product_type: string | null
  orders: number
  quantity: number
  weight_kg: string
}
export type DayFigures = { date: string; count: number; completed_weight: string }
export type StatusFigures = { status: string; slices: number; kilograms: string }
export type SellerFigures = {
  seller_id: string | null
  currency_code: string
  orders: number
  net: string
  total: string
}

export type Figures = { revenue: Revenue[]; statuses: StatusFigures[] }
export type Reading = Figures & {
  /** Everything that happened before is in the figures. */
  as_of: Date | null
  types: TypeFigures[]
  series: Bucket[]
  last_days: DayFigures[]
  /** Only when the whole marketplace is asked for. */
  top_sellers: SellerFigures[]
  previous: Figures | null
}

export type Ask = {
  period: Period
  grain: Grain
  currency: string | null
  /** Null: the whole marketplace. */
  seller_id: string | null
  previous: Period | null
  /** Who sold most is for the merchant. */
  has_sellers: boolean
}

type Row = Omit<Reading, "previous" | "series"> & {
  series: (Bucket & { decimals: number })[]
  revenue_before: Revenue[]
  statuses_before: StatusFigures[]
}

/** Reads what days and months add up to; nothing here looks at an order. */
export default class StatisticsModuleService extends StatisticsCounting {
  @InjectManager()
  async read(ask: Ask, @MedusaContext() context: Ctx = {}): Promise<Reading> {
    const { period, previous, grain, has_sellers } = ask
    const sql = READ({ grain, is_compared: previous !== null, has_sellers })
    const [row] = await run<Row>(context, sql, valuesOf(ask))
    const { revenue_before, statuses_before, ...reading } = row
    return {
      ...reading,
      as_of: reading.as_of && new Date(reading.as_of),
      series: withoutHoles(row.series, period, grain),
      last_days: everyDay(row.last_days, rules.lastWeekOf(period)),
      previous: previous && { revenue: revenue_before, statuses: statuses_before },
    }
  }
}

function valuesOf({ period, previous, currency, seller_id }: Ask) {
  const whole = { now_all: period, week: rules.lastWeekOf(period) }
  return {
    ...{ scope: seller_id ?? WHOLE, currency },
    ...stretchValues(whole),
    ...stretchValues(named("now", period)),
    ...(previous && stretchValues(named("before", previous))),
  }
}

const named = (name: string, period: Period) => {
  const parts = rules.partsOf(period)
  return Object.fromEntries(PARTS.map((part) => [`${name}_${part}`, parts[part]]))
}

/** No day lies in it. */
const NEVER: Period = { from: "0001-01-02", to: "0001-01-01" }

const stretchValues = (stretches: Record<string, Period | null>) =>
  Object.fromEntries(
    Object.entries(stretches).flatMap(([name, stretch]) => {
      const { from, to } = stretch ?? NEVER
      return [
        [`${name}_from`, from],
        [`${name}_to`, to],
      ]
    })
  )

/** Every bucket has a row of each currency that was traded: a chart has no holes. */
function withoutHoles(rows: Row["series"], period: Period, grain: Grain): Bucket[] {
  const known = new Map(rows.map((row) => [`${row.from} ${row.currency_code}`, row]))
  const currencies = new Map(rows.map((row) => [row.currency_code, row.decimals]))
  const sorted = [...currencies].sort(([a], [b]) => (a < b ? -1 : 1))
  return rules.bucketsOf(period, grain).flatMap((from) =>
    sorted.map(([currency_code, digits]) => {
      const none = (0).toFixed(digits)
      const nothing = { orders: 0, items: 0, net: none, total: none, decimals: digits }
      const found = known.get(`${from} ${currency_code}`) ?? nothing
      const { decimals: _, ...bucket } = { from, currency_code, ...found }
      return bucket
    })
  )
}

function everyDay(rows: DayFigures[], period: Period): DayFigures[] {
  const known = new Map(rows.map((row) => [row.date, row]))
  const nothing = { count: 0, completed_weight: "0.000" }
  return rules.eachDay(period).map((date) => known.get(date) ?? { date, ...nothing })
}
