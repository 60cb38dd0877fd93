import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { PRODUCT_SELLER_FIELDS } from "../sellers/seller-fields"
import {
  NAMEABLE_CONTENT_FIELDS,
  PRODUCT_CONTENT_FIELDS,
  PRODUCT_RATING_FIELDS,
} from "./content-fields"
import { filterBySeller, takeSellerFilter } from "./seller-filter"

/** Lets a caller who names the fields name ours, too; the platform drops others. */
export function allowSeller(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  req.allowed = [...(req.allowed ?? []), ...PRODUCT_SELLER_FIELDS, ...NAMEABLE_CONTENT_FIELDS]
  next()
}

/** `+field` arrives as ` field` when the plus sign was not encoded; both add to the defaults. */
const MODIFIED = /^[+ *-]|\.\*$/
const namedFields = ({ query }: MedusaRequest) =>
  typeof query.fields === "string" ? query.fields.split(",").filter(Boolean) : []

/** Adds fields to the answer unless the caller named the fields it wants, or left these out. */
const addFields =
  (fields: string[]) => (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const named = namedFields(req)
    const replacesDefaults = named.some((field) => !MODIFIED.test(field))
    const isLeftOut = (field: string) =>
      named.some((name) => name === `-${field}` || name === `-${field.split(".")[0]}`)
    if (!replacesDefaults) {
      req.queryConfig.fields.push(...fields.filter((field) => !isLeftOut(field)))
    }
    next()
  }

/** Products tell whose they are, and what buyers gave them. */
export const addSeller = addFields([...PRODUCT_SELLER_FIELDS, ...PRODUCT_RATING_FIELDS])
/** The page of one product tells its attributes; a list does when it is asked. */
const addContent = addFields(PRODUCT_CONTENT_FIELDS)

export const storeProductMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/products", middlewares: [allowSeller, takeSellerFilter] },
  { matcher: "/store/products", methods: ["GET"], middlewares: [addSeller, filterBySeller] },
  { matcher: "/store/products/:id", methods: ["GET"], middlewares: [addSeller, addContent] },
]
