import { MedusaError } from "@medusajs/framework/utils"
import { Audience, PUBLIC_EVENTS } from "./catalogue"

/** Patterns of one endpoint. */
export const PATTERNS_MAX = 50
const ALL = "*"
const SUFFIX = ".*"

/** Whether a pattern (`*`, `order.*`, `order.placed`) takes in a type. */
export const takesIn = (pattern: string, type: string): boolean =>
  pattern === ALL ||
  pattern === type ||
  (pattern.endsWith(SUFFIX) && type.startsWith(pattern.slice(0, -1)))

/** @throws MedusaError invalid_data for a pattern that takes in nothing this audience is told */
export function assertPatterns(patterns: string[], audience: Audience): void {
  const known = PUBLIC_EVENTS.filter(({ audiences }) => audiences.includes(audience))
  const strange = patterns.find((pattern) => !known.some(({ type }) => takesIn(pattern, type)))
  if (strange === undefined) return
  const families = [...new Set(known.map(({ type }) => type.split(".")[0] + SUFFIX))]
  const message = `No event is called ${strange}; accepted: ${[ALL, ...families].join(", ")} and types of the catalogue`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
