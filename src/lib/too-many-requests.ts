import { MedusaResponse } from "@medusajs/framework/http"

type Wait = { message: string; retry_after: number }

/** Answers 429 with the seconds after which the same may be asked again. */
export function answerTooMany(res: MedusaResponse, { message, retry_after }: Wait): void {
  res.setHeader("Retry-After", retry_after)
  res.status(429).json({ type: "too_many_requests", message })
}
