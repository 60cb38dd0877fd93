import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openShopperCart } from "../../../../../workflows/shopper/open-shopper-cart"
import { readOwnCart, wishesOf } from "./own-cart"
import { StoreGetOwnCart } from "./validators"

type Get = AuthenticatedMedusaRequest<unknown, StoreGetOwnCart>

/** The customer's open cart, the same on every device; made when there is none. */
export async function GET(req: Get, res: MedusaResponse) {
  const id = await openShopperCart(req.scope, wishesOf(req))
  res.json({ cart: await readOwnCart(req, id) })
}
