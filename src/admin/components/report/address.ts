import { GRAINS, PeriodName, periodIn } from "../../lib/periods"
import { ParameterName, Parameters, ReportParameter, SALES_DAYS_MAX } from "../../lib/report"

/** Shown where the address names no period. */
export const USUAL_PERIOD: PeriodName = "last_30_days"

/** What a report is asked for; what the server would refuse is left out. */
export function parametersIn(
  address: URLSearchParams,
  parameters: ReportParameter[],
  today: string
): Parameters {
  const asked: Parameters = {}
  for (const { name } of parameters) {
    const value = valueIn(address, name, today)
    if (value !== null) asked[name] = value
  }
  return asked
}

function valueIn(address: URLSearchParams, name: ParameterName, today: string) {
  if (name === "from" || name === "to") return periodIn(address, today, USUAL_PERIOD)[name]
  const text = address.get(name)
  if (!text) return null
  if (name === "grain") return GRAINS.some((grain) => grain === text) ? text : null
  if (name === "currency") return /^[a-z]{3}$/.test(text) ? text : null
  if (name !== "sales_days") return text
  const days = Number(text)
  return Number.isInteger(days) && days >= 1 && days <= SALES_DAYS_MAX ? days : null
}

/** The address of a report's page that shows what a file was made of. */
export const addressOf = (params: Parameters) =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]]
    )
  ).toString()
