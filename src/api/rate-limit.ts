import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countedAddress } from "../lib/address"
import { answerTooMany } from "../lib/too-many-requests"
import { OPERATIONS_MODULE } from "../modules/operations"
import type { Count, Limit } from "../modules/operations/limiters"
import OperationsModuleService, { OperationsOptions } from "../modules/operations/service"

type RouteLimit = Omit<Limit, "points"> & {
  /** A number, or one of those that an installation may set. */
  points: number | keyof OperationsOptions["limits"]
  /** Who is counted, when not the address; nobody for null. */
  by?: (req: MedusaRequest) => string | null
}

export const addressOf = (req: MedusaRequest) => countedAddress(req.ip)
/** Pages of other origins may read them, too. */
const HEADERS = ["Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"]

/**
 * Lets each address, or whoever `by` names, call so often in a window and then answers 429 with
 * Retry-After. Every answer says how much is left (draft-ietf-httpapi-ratelimit-headers-06).
 */
export const rateLimit =
  ({ by = addressOf, points, ...rule }: RouteLimit) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const counted = by(req)
    if (counted === null) return next()
    const operations = req.scope.resolve<OperationsModuleService>(OPERATIONS_MODULE)
    const limit = {
      ...rule,
      points: typeof points === "number" ? points : operations.limits[points],
    }
    const count = await operations.count(limit, counted)
    announce(res, limit, count)
    if (!count.is_over) return next()
    const accepted = `${limit.points} in ${limit.per_seconds} seconds`
    const { reset_seconds: retry_after } = count
    const message = `Too many requests; accepted: ${accepted}. Try again in ${retry_after} seconds`
    answerTooMany(res, { message, retry_after })
  }

/** Of several limits of one route the one is told that is nearest. */
function announce(res: MedusaResponse, { points }: Limit, { remaining, reset_seconds }: Count) {
  const before = res.getHeader("RateLimit-Remaining")
  if (before !== undefined && Number(before) <= remaining) return
  if (before === undefined) res.append("Access-Control-Expose-Headers", HEADERS.join(", "))
  res.setHeader("RateLimit-Limit", points)
  res.setHeader("RateLimit-Remaining", remaining)
  res.setHeader("RateLimit-Reset", reset_seconds)
}
