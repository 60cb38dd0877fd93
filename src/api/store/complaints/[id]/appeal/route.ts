import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsBuyer } from "../../as-buyer"
import { AppealComplaint } from "../../validators"

export async function POST(req: AuthenticatedMedusaRequest<AppealComplaint>, res: MedusaResponse) {
  const { body, ...given } = req.validatedBody
  res.json({ complaint: await actAsBuyer(req, { deed: "appeal", by: "buyer", body }, given) })
}
