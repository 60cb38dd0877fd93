import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { PRODUCT_LIST_FIELDS } from "./product-view"
import {
  SellerCreateProduct,
  SellerCreateVariant,
  SellerListProducts,
  SellerSubmitProduct,
  SellerUpdateProduct,
  SellerUpdateVariant,
} from "./validators"

const matcher = "/seller/products"
/** A hundred variants with long names and prices in many currencies fit. */
const PRODUCT_BODY_MAX = "1mb"

export const sellerProductMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListProducts, {
        defaults: PRODUCT_LIST_FIELDS,
        allowed: PRODUCT_LIST_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher,
    methods: ["POST"],
    bodyParser: { sizeLimit: PRODUCT_BODY_MAX },
    middlewares: [validateAndTransformBody(SellerCreateProduct)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    bodyParser: { sizeLimit: PRODUCT_BODY_MAX },
    middlewares: [validateAndTransformBody(SellerUpdateProduct)],
  },
  {
    matcher: `${matcher}/:id/submit`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerSubmitProduct)],
  },
  {
    matcher: `${matcher}/:id/variants`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerCreateVariant)],
  },
  {
    matcher: `${matcher}/:id/variants/:variant_id`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerUpdateVariant)],
  },
]
