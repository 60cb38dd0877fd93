import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
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
      validQuery(SellerListProducts, {
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
    middlewares: [validBody(SellerCreateProduct)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    bodyParser: { sizeLimit: PRODUCT_BODY_MAX },
    middlewares: [validBody(SellerUpdateProduct)],
  },
  {
    matcher: `${matcher}/:id/submit`,
    methods: ["POST"],
    middlewares: [validBody(SellerSubmitProduct)],
  },
  {
    matcher: `${matcher}/:id/variants`,
    methods: ["POST"],
    middlewares: [validBody(SellerCreateVariant)],
  },
  {
    matcher: `${matcher}/:id/variants/:variant_id`,
    methods: ["POST"],
    middlewares: [validBody(SellerUpdateVariant)],
  },
]
