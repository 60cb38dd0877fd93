import { RouteDocuments } from "../lib/openapi/documents"
import type { SurfaceName } from "./docs/surfaces"
import { adminDocuments } from "./admin/documents"
import { userAuthDocuments } from "./auth/documents"
import { sellerDocuments } from "./seller/documents"
import { storeDocuments } from "./store/documents"

/** What the API documents say of each route, by surface, in the order in which they show it. */
export const DOCUMENTS: Record<SurfaceName, RouteDocuments[]> = {
  store: storeDocuments,
  seller: [userAuthDocuments, ...sellerDocuments],
  admin: [userAuthDocuments, ...adminDocuments],
}
