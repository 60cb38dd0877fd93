import { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { retrieveAuction } from "../retrieve-auction"

export async function GET(req: MedusaStoreRequest, res: MedusaResponse) {
  res.json({ auction: await retrieveAuction(req, req.params.id) })
}
