import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { DAY_MS } from "../../lib/wall-clock"
import { Report } from "./definition"

/** Ten years. */
export const PERIOD_DAYS_MAX = 3_660
export const GRAINS = ["day", "week", "month"] as const
const ID_LENGTH_MAX = 64
const COVER_DAYS_MAX = 365

const id = z.string().min(1).max(ID_LENGTH_MAX)

/** Every parameter that a report may have; the names stand in its statement. */
const SHAPES = {
  /** The first and the last day, both included, by the store's calendar. */
  from: z.iso.date(),
  to: z.iso.date(),
  grain: z.enum(GRAINS).default("day"),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/)
    .nullable()
    .default(null),
  /** For the merchant only: a store's own reports are of that store anyway. */
  seller_id: id.nullable().default(null),
  product_id: id.nullable().default(null),
  /** Over how many days before today sales are counted, to tell how long stock lasts. */
  sales_days: z.number().int().min(1).max(COVER_DAYS_MAX).default(30),
}
export type ParameterName = keyof typeof SHAPES
export type Parameters = { [Name in ParameterName]?: z.infer<(typeof SHAPES)[Name]> }

/** A caller, from the identity: the merchant sees all, a store what is its own. */
export type Scope = { seller_id: string | null }
export const MERCHANT: Scope = { seller_id: null }

/** The parameters of a report that this caller may set. */
export const parameterNamesOf = ({ parameters }: Report, { seller_id }: Scope): ParameterName[] =>
  parameters.filter((name) => seller_id === null || name !== "seller_id")

/** The schema of a report's parameters for a caller; what it does not name is refused. */
export function parameterSchema(report: Report, scope: Scope) {
  const names = parameterNamesOf(report, scope)
  return z.strictObject(Object.fromEntries(names.map((name) => [name, SHAPES[name]])))
}

/** The parameters with their defaults, or an error that names each mistake. */
export function readParameters(report: Report, scope: Scope, given: object): Parameters {
  const { success, data, error } = parameterSchema(report, scope).safeParse(given)
  if (!success) {
    const mistakes = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    throw invalid(`Report ${report.key} has other parameters. ${mistakes.join("; ")}`)
  }
  // Each value has passed the schema of its name.
  const parameters = data as Parameters
  assertPeriod(parameters)
  return parameters
}

function assertPeriod({ from, to }: Parameters) {
  if (!from || !to) return
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days >= 1 && days <= PERIOD_DAYS_MAX) return
  throw invalid(`A period has 1 to ${PERIOD_DAYS_MAX} days; ${from} to ${to} has ${days}`)
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** What a parameter is when nobody sets it, and whether somebody has to. */
export function defaultOf(name: ParameterName): {
  default: string | number | null
  is_required: boolean
} {
  const { success, data } = SHAPES[name].safeParse(undefined)
  return success ? { default: data ?? null, is_required: false } : REQUIRED
}
const REQUIRED = { default: null, is_required: true }
