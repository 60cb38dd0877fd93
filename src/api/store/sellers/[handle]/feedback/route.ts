import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPublic } from "../../../feedback/list-public"
import { retrieveActiveSeller } from "../../retrieve-active-seller"

/** What buyers said of a store. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveActiveSeller(req, ["id"])
  res.json(await listPublic(req, "seller", id))
}
