import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asMember } from "../../../as-member"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await asMember(req).file(req, res)
}
