import { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

type Wait = { message: string; retry_after: number }
const CODE = "TOO_MANY_REQUESTS"

/** Answers 429 with the seconds after which the same may be asked again. */
export function answerTooMany(res: MedusaResponse, { message, retry_after }: Wait): void {
  res.setHeader("Retry-After", retry_after)
  res.setHeader("RateLimit-Remaining", 0)
  res.setHeader("RateLimit-Reset", retry_after)
  res.status(429).json({ type: "too_many_requests", message })
}

/** The same as a refusal, for what is found out where no answer is at hand. */
export const tooManyRequests = ({ message, retry_after }: Wait) =>
  Object.assign(new MedusaError(MedusaError.Types.NOT_ALLOWED, message, CODE), { retry_after })

/** What such a refusal says; null for any other. */
export const asTooMany = (error: Error): Wait | null =>
  "code" in error && error.code === CODE && "retry_after" in error
    ? { message: error.message, retry_after: Number(error.retry_after) }
    : null
