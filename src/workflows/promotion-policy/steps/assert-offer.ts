import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  assertPercentage,
  assertTakesMaximum,
  assertWindow,
  PromotionKind,
} from "../../../modules/promotion-policy/rules"
import { Price } from "../../../modules/seller/product-rules"

export type Offer = {
  code: string
  kind: PromotionKind
  value: number
  currency_code?: string | null
  starts_at?: Date | string | null
  ends_at?: Date | string | null
  maximums?: Price[]
}

/** Holds what a seller offers against the rules. */
export const assertOfferStep = createStep("assert-offer", async (offer: Offer) => {
  const { code, kind, value, maximums = [] } = offer
  if (kind === "percentage") assertPercentage(value)
  assertTakesMaximum({ code, type: "standard", method: kind }, maximums)
  assertWindow({ starts_at: offer.starts_at ?? null, ends_at: offer.ends_at ?? null })
  return new StepResponse(undefined)
})

/** All amounts of an offer, to be held against the currencies of the shop. */
export const amountsOf = ({ kind, value, currency_code, maximums = [] }: Offer): Price[][] => [
  kind === "fixed" ? [{ currency_code: currency_code ?? "", amount: value }] : [],
  maximums,
]
