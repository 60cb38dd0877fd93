import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsBuyer } from "../../as-buyer"
import { StoreAcceptOffer } from "../../validators"

export async function POST(req: AuthenticatedMedusaRequest<StoreAcceptOffer>, res: MedusaResponse) {
  const { ...given } = req.validatedBody
  res.json({ complaint: await actAsBuyer(req, { deed: "accept" }, given) })
}
