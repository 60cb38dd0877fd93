import { MedusaRequest } from "@medusajs/framework/http"
import { invalid } from "../../../modules/complaint/refusals"
import { DAY_MS } from "../../../modules/complaint/rules"

const DAYS = 90

/** The period that was asked for; without one, the last 90 days. */
export function periodOf(req: MedusaRequest, now: Date) {
  // The validator let nothing but dates through.
  const { from, to } = req.validatedQuery as { from?: string; to?: string }
  const until = to ? new Date(to) : now
  const since = from ? new Date(from) : new Date(until.getTime() - DAYS * DAY_MS)
  if (since < until) return { from: since, to: until }
  throw invalid("Field 'from' accepts a date before 'to'")
}
