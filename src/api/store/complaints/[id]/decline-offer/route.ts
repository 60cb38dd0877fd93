import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsBuyer } from "../../as-buyer"
import { StoreDeclineOffer } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<StoreDeclineOffer>,
  res: MedusaResponse
) {
  const { body, ...given } = req.validatedBody
  res.json({ complaint: await actAsBuyer(req, { deed: "decline", body }, given) })
}
