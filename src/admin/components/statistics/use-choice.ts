import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import type { StatsQuery, StatsSide } from "../../hooks/statistics"
import {
  ChosenPeriod,
  Grain,
  grainIn,
  grainOf,
  PeriodName,
  periodIn,
  todayIn,
  writePeriod,
} from "../../lib/periods"

const USUAL: PeriodName = "last_30_days"
const ID_LENGTH_MAX = 64

export type Choice = {
  today: string
  period: ChosenPeriod
  grain: Grain
  seller_id?: string
  currency: string | null
  isCompared: boolean
}

/** What is looked at. All of it lives in the address, so that it can be sent to a colleague. */
export function useChoice(side: StatsSide, timeZone: string) {
  const [params, setParams] = useSearchParams()
  const [now] = useState(() => new Date())
  const today = todayIn(timeZone, now)
  const period = periodIn(params, today, USUAL)
  const seller = side === "admin" ? params.get("seller_id")?.slice(0, ID_LENGTH_MAX) : null
  const choice: Choice = {
    today,
    period,
    grain: grainIn(params, period) ?? grainOf(period),
    seller_id: seller || undefined,
    currency: params.get("currency"),
    isCompared: params.get("compare") !== "none",
  }
  const set = (values: Record<string, string | null>) =>
    setParams((params) => {
      for (const [name, value] of Object.entries(values)) {
        if (value) params.set(name, value)
        else params.delete(name)
      }
      return params
    })
  return {
    choice,
    choosePeriod: (chosen: ChosenPeriod) =>
      setParams((params) => {
        // Parts are chosen anew: days of a year are many, months of a week are none.
        params.delete("grain")
        return writePeriod(params, chosen)
      }),
    set,
  }
}

export type Chooser = ReturnType<typeof useChoice>

export function queryOf({ period, grain, seller_id, isCompared }: Choice): StatsQuery {
  const { from, to } = period
  return {
    ...{ from, to, grain },
    ...(seller_id && { seller_id }),
    ...(isCompared && { compare: "previous" }),
  }
}
