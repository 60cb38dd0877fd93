import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asBuyer } from "../as-buyer"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await asBuyer(req).read(req, res)
}
