import { defineMiddlewares } from "@medusajs/framework/http"
import { answerError } from "../lib/error-handler"
import { refuseBrokenText } from "../lib/sound-text"
import { adminProductReviewMiddlewares } from "./admin/product-reviews/middlewares"
import { adminSellerGateMiddlewares } from "./admin/seller-membership/middlewares"
import { adminSellerOrderMiddlewares } from "./admin/seller-orders/middlewares"
import { adminSellerMiddlewares } from "./admin/sellers/middlewares"
import { sellerInviteMiddlewares } from "./seller/invites/middlewares"
import { sellerSurfaceMiddlewares } from "./seller/middlewares"
import { sellerOrderMiddlewares } from "./seller/orders/middlewares"
import { sellerProductCategoryMiddlewares } from "./seller/product-categories/middlewares"
import { sellerProductMiddlewares } from "./seller/products/middlewares"
import { sellerShippingOptionMiddlewares } from "./seller/shipping-options/middlewares"
import { sellerStoreMiddlewares } from "./seller/store/middlewares"
import { sellerUploadMiddlewares } from "./seller/uploads/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
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
    ...storeOrderMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...storeProductMiddlewares,
    ...storeSellerApplicationMiddlewares,
    ...storeSellerMiddlewares,
    ...storeSellerProductMiddlewares,

    ...sellerInviteMiddlewares,
    ...sellerOrderMiddlewares,
    ...sellerProductCategoryMiddlewares,
    ...sellerProductMiddlewares,
    ...sellerShippingOptionMiddlewares,
    ...sellerStoreMiddlewares,
    ...sellerUploadMiddlewares,

    ...adminProductReviewMiddlewares,
    ...adminSellerMiddlewares,
    ...adminSellerOrderMiddlewares,
  ],
})
