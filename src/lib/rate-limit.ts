import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

type Limit = { points: number; per_seconds: number }

/**
 * Lets each address call so often in a window and then answers 429 with Retry-After. Each process
 * counts for itself.
 */
export const rateLimit = ({ points, per_seconds }: Limit) => {
  const limiter = new RateLimiterMemory({ points, duration: per_seconds })
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    try {
      await limiter.consume(req.ip ?? "unknown")
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
