import {
  GRAINS,
  ParameterName,
  Parameters,
  ReportParameter,
  SALES_DAYS_MAX,
} from "../../lib/report"
import { isPreset, Period, periodOf, Preset, problemOf } from "./periods"

/** A period that goes along with the days, or one between two days. */
export type Chosen = { preset: Preset } | Period
export const isMoving = (chosen: Chosen): chosen is { preset: Preset } => "preset" in chosen

/** Shown where the address names no period. */
export const USUAL: Preset = "last_30_days"

type Read = { get: (name: string) => string | null }

/** The period that an address names. */
export function chosenIn(address: Read): Chosen {
  const preset = address.get("period")
  if (isPreset(preset)) return { preset }
  const [from, to] = [address.get("from"), address.get("to")]
  return from !== null || to !== null ? { from: from ?? "", to: to ?? "" } : { preset: USUAL }
}

export const daysOfChosen = (chosen: Chosen, today: string): Period =>
  isMoving(chosen) ? periodOf(chosen.preset, today) : chosen

/** The address with another period; the usual one needs no mention. */
export function withPeriod(address: URLSearchParams, chosen: Chosen) {
  const next = new URLSearchParams(address)
  for (const name of ["period", "from", "to"]) next.delete(name)
  if (!isMoving(chosen)) {
    next.set("from", chosen.from)
    next.set("to", chosen.to)
  } else if (chosen.preset !== USUAL) next.set("period", chosen.preset)
  return next
}

/** What a report is asked for, or null while its period makes no sense. */
export function parametersIn(
  address: Read,
  parameters: ReportParameter[],
  today: string
): Parameters | null {
  const names = new Set(parameters.map(({ name }) => name))
  const asked: Parameters = {}
  if (names.has("from")) {
    const period = daysOfChosen(chosenIn(address), today)
    if (problemOf(period)) return null
    Object.assign(asked, period)
  }
  for (const { name } of parameters) {
    const value = valueIn(address, name)
    if (value !== null) asked[name] = value
  }
  return asked
}

/** A value of the address, as far as the server would take it. */
function valueIn(address: Read, name: ParameterName) {
  const text = address.get(name)
  if (!text || name === "from" || name === "to") return null
  if (name === "grain") return GRAINS.some((grain) => grain === text) ? text : null
  if (name === "currency") return /^[a-z]{3}$/.test(text) ? text : null
  if (name !== "sales_days") return text
  const days = Number(text)
  return Number.isInteger(days) && days >= 1 && days <= SALES_DAYS_MAX ? days : null
}
