import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

type Limit = {
  points: number
  per_seconds: number
  /** Who is counted, when not the address; nobody for null. */
  by?: (req: MedusaRequest) => string | null
}

const addressOf = (req: MedusaRequest) => req.ip ?? "unknown"

/**
 * Lets each address, or whoever `by` names, call so often in a window and then answers 429 with
 * Retry-After. Each process counts for itself.
 */
export const rateLimit = ({ points, per_seconds, by = addressOf }: Limit) => {
  const limiter = new RateLimiterMemory({ points, duration: per_seconds })
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    try {
      const counted = by(req)
      if (counted !== null) await limiter.consume(counted)
      next()
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.ceil(refusal.msBeforeNext / 1000)
      res.setHeader("Retry-After", seconds)
      res.status(429).json({
        type: "too_many_requests",
        message: `Too many requests; accepted: ${points} in ${per_seconds} seconds. Try again in ${seconds} seconds`,
      })
    }
  }
}
