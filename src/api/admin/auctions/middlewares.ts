import { MiddlewareRoute } from "@medusajs/framework/http"
import { auctionMiddlewares, body } from "../../seller/auctions/auction-rows"
import { SellerActOnAuction, SellerSetListing } from "../../seller/auctions/validators"
import {
  AdminCreateAuction,
  AdminExtendAuction,
  AdminListAuctions,
  AdminPauseAuction,
  AdminVoidBid,
} from "./validators"

const one = "/admin/auctions/:id"

export const adminAuctionMiddlewares: MiddlewareRoute[] = [
  ...auctionMiddlewares("/admin/auctions", { list: AdminListAuctions, create: AdminCreateAuction }),
  body(`${one}/pause`, AdminPauseAuction),
  body(`${one}/resume`, SellerActOnAuction),
  body(`${one}/extend`, AdminExtendAuction),
  body(`${one}/bids/:bid_id/void`, AdminVoidBid),
  body("/admin/products/:id/listing", SellerSetListing),
]
