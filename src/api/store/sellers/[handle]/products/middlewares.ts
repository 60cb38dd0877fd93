import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { storeProductRoutesMiddlewares } from "@medusajs/medusa/api/store/products/middlewares"
import { boundList } from "../../../../../lib/query-params"
import { addSeller, allowSeller } from "../../../products/middlewares"
import { retrieveActiveSeller } from "../../retrieve-active-seller"

const listing = storeProductRoutesMiddlewares.find(({ matcher }) => matcher === "/store/products")

async function onlyOfStore(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { id } = await retrieveActiveSeller(req, ["id"])
  req.filterableFields.seller = { id }
  next()
}

export const storeSellerProductMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/sellers/:handle/products",
    methods: ["GET"],
    middlewares: [boundList, allowSeller, ...(listing?.middlewares ?? []), addSeller, onlyOfStore],
  },
]
