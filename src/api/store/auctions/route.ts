import { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { listAuctions } from "./list-auctions"

export async function GET(req: MedusaStoreRequest, res: MedusaResponse) {
  await listAuctions(req, res)
}
