import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listChanges } from "../../../../seller/auctions/change-rows"
import { merchantKeeper } from "../../../../seller/auctions/keeper"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await listChanges(merchantKeeper(req), req, res)
}
