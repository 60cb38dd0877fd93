import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actAsBuyer } from "../../as-buyer"
import { StoreMoveComplaint } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<StoreMoveComplaint>,
  res: MedusaResponse
) {
  const { body, ...given } = req.validatedBody
  res.json({ complaint: await actAsBuyer(req, { deed: "escalate", body }, given) })
}
