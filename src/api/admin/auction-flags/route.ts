import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findAuctionFlags } from "../../../workflows/auction/find-auction-flags"
import { NO_SELLER } from "../../seller/auctions/read-kept"
import { AdminListAuctionFlags } from "./validators"

type Get = MedusaRequest<unknown, AdminListAuctionFlags>

/** Bidders who may drive up prices, for the merchant to look at. Nothing follows by itself. */
export async function GET(req: Get, res: MedusaResponse) {
  const { auction_id, seller_id, signal, offset, limit } = req.validatedQuery
  const { flags, count } = await findAuctionFlags(req.scope, {
    ...{ auction_id, signal, offset, limit, now: new Date() },
    seller_id: seller_id === NO_SELLER ? null : seller_id,
  })
  res.json({ flags, count, offset, limit })
}
