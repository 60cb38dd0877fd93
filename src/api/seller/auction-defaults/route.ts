import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moneyOf } from "../../../workflows/auction/auction-terms"
import { readAuctionSettings, readIncrements } from "../../../workflows/auction/read-increments"
import { SellerGetAuctionDefaults } from "../auctions/validators"

type Get = MedusaRequest<unknown, SellerGetAuctionDefaults>

/** What holds for an auction in this currency that does not say otherwise. */
export async function GET(req: Get, res: MedusaResponse) {
  const { currency_code: code, decimals } = await moneyOf(
    req.scope,
    req.validatedQuery.currency_code
  )
  const [settings, { tiers }] = await Promise.all([
    readAuctionSettings(req.scope),
    readIncrements(req.scope, { code, decimal_digits: decimals }),
  ])
  const { fee_bps, payment_hours, soft_close_window_s, soft_close_reset_s } = settings
  const { on_default, relist_max } = settings
  res.json({
    defaults: {
      ...{ fee_bps, payment_hours, soft_close_window_s, soft_close_reset_s },
      ...{ on_default, relist_max, increments: tiers },
    },
  })
}
