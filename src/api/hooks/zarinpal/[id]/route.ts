import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { returnFromGateway } from "../../../../workflows/payment-log/return-from-gateway"
import { ZarinpalReturn } from "../validators"

/**
 * Where shoppers come back from Zarinpal's page. Public: the address names a session and its
 * authority, and what it says is not believed but asked.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data } = ZarinpalReturn.safeParse({ ...req.query, session_id: req.params.id })
  const input = data ? { ...data, now: new Date() } : null
  const url = await returnFromGateway(req.scope, input)
  res.setHeader("cache-control", "no-store")
  res.redirect(303, url)
}
