import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { PRODUCT_SELLER_FIELDS } from "../sellers/seller-fields"

/** Lets a caller who names the fields name those of the seller, too; the platform drops others. */
export function allowSeller(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  req.allowed = [...(req.allowed ?? []), ...PRODUCT_SELLER_FIELDS]
  next()
}

/** Products tell whose they are, unless the caller named the fields it wants. */
export function addSeller(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const named = typeof req.query.fields === "string" ? req.query.fields.split(",") : []
  const replacesDefaults = named.some((field) => !/^[+\-*]/.test(field.trim()))
  if (!replacesDefaults) req.queryConfig.fields.push(...PRODUCT_SELLER_FIELDS)
  next()
}

export const storeProductMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/products", middlewares: [allowSeller] },
  { matcher: "/store/products", methods: ["GET"], middlewares: [addSeller] },
  { matcher: "/store/products/:id", methods: ["GET"], middlewares: [addSeller] },
]
