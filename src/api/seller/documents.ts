import { RouteDocuments } from "../../lib/openapi/documents"
import { sellerAuctionDocuments } from "./auctions/documents"
import { sellerCurrencyDocuments } from "./currencies/documents"
import { sellerCustomerDocuments } from "./customers/documents"
import { sellerImportDocuments } from "./imports/documents"
import { sellerInviteDocuments } from "./invites/documents"
import { sellerMeDocuments } from "./me/documents"
import { sellerMemberDocuments } from "./members/documents"
import { sellerOrderDocuments } from "./orders/documents"
import { sellerOverviewDocuments } from "./overview/documents"
import { sellerProductAttributeDocuments } from "./product-attributes/documents"
import { sellerProductCategoryDocuments } from "./product-categories/documents"
import { sellerProductDocuments } from "./products/documents"
import { sellerPromotionDocuments } from "./promotions/documents"
import { sellerShippingOptionDocuments } from "./shipping-options/documents"
import { sellerStockDocuments } from "./stock/documents"
import { sellerStoreDocuments } from "./store/documents"
import { sellerUploadDocuments } from "./uploads/documents"
import { sellerVerificationDocuments } from "./verification/documents"
import { withRoles } from "./with-roles"

/** What the API documents say of each route of this surface, in the order in which they show it. */
export const sellerDocuments: RouteDocuments[] = [
  sellerMeDocuments,
  sellerOverviewDocuments,
  sellerStoreDocuments,
  sellerVerificationDocuments,
  sellerMemberDocuments,
  sellerInviteDocuments,
  sellerProductDocuments,
  sellerProductCategoryDocuments,
  sellerProductAttributeDocuments,
  sellerCurrencyDocuments,
  sellerUploadDocuments,
  sellerStockDocuments,
  sellerImportDocuments,
  sellerShippingOptionDocuments,
  sellerAuctionDocuments,
  sellerOrderDocuments,
  sellerCustomerDocuments,
  sellerPromotionDocuments,
].map(withRoles)
