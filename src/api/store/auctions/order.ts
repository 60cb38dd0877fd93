import { MedusaRequest } from "@medusajs/framework/http"
import type { AuctionOrder, AuctionPage } from "../../../modules/auction/reads"

/** `-ends_at` as a column and a direction. */
export const fromText = (order: string) => ({
  by: order.replace(/^-/, ""),
  direction: order.startsWith("-") ? ("DESC" as const) : ("ASC" as const),
})

type Paged = { order: string; offset: number; limit: number }

/** The page that a request asks for. */
export function pageOf({ validatedQuery }: MedusaRequest): AuctionPage {
  // The validators of these lists let one of our orders through, and numbers within bounds.
  const { order, offset, limit } = validatedQuery as Paged
  const { by, direction } = fromText(order)
  return { order: { by: by as AuctionOrder, direction }, offset, limit }
}
