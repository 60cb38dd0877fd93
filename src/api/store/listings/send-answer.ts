import { MedusaResponse } from "@medusajs/framework/http"
import type { Answer } from "../../../modules/storefront/rules"

/** Headers that change the answer; proxies have to ask about each of their values. */
const VARY = ["Authorization", "Cookie", "X-Publishable-Api-Key", "X-Medusa-Locale"]

/** As kept, with what is left of its time. Express makes 304 of it when the tag is known. */
export function sendAnswer(res: MedusaResponse, { body, etag, until }: Answer) {
  const seconds = Math.max(0, Math.floor((until - Date.now()) / 1000))
  res.vary(VARY.join(", "))
  res.setHeader("Cache-Control", `public, max-age=${seconds}`)
  res.setHeader("ETag", etag)
  res.setHeader("Content-Type", "application/json; charset=utf-8")
  return res.send(body)
}
