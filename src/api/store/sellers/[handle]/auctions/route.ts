import { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { listAuctions } from "../../../auctions/list-auctions"
import { retrieveActiveSeller } from "../../retrieve-active-seller"

/** The auctions of one store. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse) {
  const { id } = await retrieveActiveSeller(req, ["id"])
  await listAuctions(req, res, id)
}
