import { RouteDocuments } from "../lib/openapi/documents"
import { adminDocuments } from "./admin/documents"
import { sellerDocuments } from "./seller/documents"
import { storeAuctionDocuments } from "./store/auctions/documents"

/** What the API documents say of each route, by surface, in the order in which they show it. */
export const DOCUMENTS: Record<SurfaceName, RouteDocuments[]> = {
  store: [storeAuctionDocuments],
  seller: sellerDocuments,
  admin: adminDocuments,
}

export const SURFACES = ["store", "seller", "admin"] as const
export type SurfaceName = (typeof SURFACES)[number]
