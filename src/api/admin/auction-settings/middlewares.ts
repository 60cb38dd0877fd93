import { MiddlewareRoute } from "@medusajs/framework/http"
import { body } from "../../seller/auctions/auction-rows"
import { AdminSetAuctionSettings, AdminSetIncrements } from "./validators"

export const adminAuctionSettingMiddlewares: MiddlewareRoute[] = [
  body("/admin/auction-settings", AdminSetAuctionSettings),
  body("/admin/auction-increments/:currency", AdminSetIncrements),
]
