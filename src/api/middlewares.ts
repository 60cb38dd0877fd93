import { defineMiddlewares } from "@medusajs/framework/http"
import { answerError } from "../lib/error-handler"
import { refuseBrokenText } from "../lib/sound-text"
import { adminProductReviewMiddlewares } from "./admin/product-reviews/middlewares"
import { adminListingGroupMiddlewares } from "./admin/products/[id]/listing-group/middlewares"
import { adminSellerGateMiddlewares } from "./admin/seller-membership/middlewares"
import { adminSellerOrderMiddlewares } from "./admin/seller-orders/middlewares"
import { adminSellerStandingMiddlewares } from "./admin/sellers/[id]/middlewares"
import { adminSellerMiddlewares } from "./admin/sellers/middlewares"
import { sellerCustomerMiddlewares } from "./seller/customers/middlewares"
import { sellerExportMiddlewares } from "./seller/exports/middlewares"
import { sellerImportMiddlewares } from "./seller/imports/middlewares"
import { sellerInviteMiddlewares } from "./seller/invites/middlewares"
import { sellerMemberMiddlewares } from "./seller/members/middlewares"
import { sellerSurfaceMiddlewares } from "./seller/middlewares"
import { sellerOrderMiddlewares } from "./seller/orders/middlewares"
import { sellerProductAttributeMiddlewares } from "./seller/product-attributes/middlewares"
import { sellerProductCategoryMiddlewares } from "./seller/product-categories/middlewares"
import { sellerProductMiddlewares } from "./seller/products/middlewares"
import { sellerShippingOptionMiddlewares } from "./seller/shipping-options/middlewares"
import { sellerStockMiddlewares } from "./seller/stock/middlewares"
import { sellerStoreMiddlewares } from "./seller/store/middlewares"
import { sellerUploadMiddlewares } from "./seller/uploads/middlewares"
import { sellerVerificationMiddlewares } from "./seller/verification/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeListingGroupMiddlewares } from "./store/listing-groups/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares"
import { storeProductMiddlewares } from "./store/products/middlewares"
import { storeSellerApplicationMiddlewares } from "./store/seller-applications/middlewares"
import { storeSellerProductMiddlewares } from "./store/sellers/[handle]/products/middlewares"
import { storeSellerMiddlewares } from "./store/sellers/middlewares"

export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
    ...["/store", "/seller", "/admin", "/auth"].map((matcher) => ({
      matcher,
      middlewares: [refuseBrokenText],
    })),
    // The gates of the surfaces come before everything that reads a request.
    ...adminSellerGateMiddlewares,
    ...sellerSurfaceMiddlewares,

    ...storeCartMiddlewares,
    ...storeListingGroupMiddlewares,
    ...storeOrderMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...storeProductMiddlewares,
    ...storeSellerApplicationMiddlewares,
    ...storeSellerMiddlewares,
    ...storeSellerProductMiddlewares,

    ...sellerCustomerMiddlewares,
    ...sellerExportMiddlewares,
    ...sellerImportMiddlewares,
    ...sellerInviteMiddlewares,
    ...sellerMemberMiddlewares,
    ...sellerOrderMiddlewares,
    ...sellerProductAttributeMiddlewares,
    ...sellerProductCategoryMiddlewares,
    ...sellerProductMiddlewares,
    ...sellerShippingOptionMiddlewares,
    ...sellerStockMiddlewares,
    ...sellerStoreMiddlewares,
    ...sellerUploadMiddlewares,
    ...sellerVerificationMiddlewares,

    ...adminProductReviewMiddlewares,
    ...adminListingGroupMiddlewares,
    ...adminSellerMiddlewares,
    ...adminSellerStandingMiddlewares,
    ...adminSellerOrderMiddlewares,
  ],
})
