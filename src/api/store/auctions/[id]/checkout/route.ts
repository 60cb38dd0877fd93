import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openCheckout } from "../../../../../workflows/auction/open-checkout"
import { StoreOpenCheckout } from "./validators"

/** The winner's checkout, in the region asked for. */
export async function POST(
  req: AuthenticatedMedusaRequest<StoreOpenCheckout>,
  res: MedusaResponse
) {
  const checkout = await openCheckout(req.scope, {
    ...{ ...req.validatedBody, auction_id: req.params.id },
    customer_id: req.auth_context.actor_id,
  })
  res.json({ checkout })
}
