import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receivePayoutNewsWorkflow } from "../../../workflows/ledger/receive-payout-news"

/** Stripe's messages about transfers and connected accounts; anything but a 200 is sent again. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const body = Buffer.isBuffer(req.rawBody) ? req.rawBody.toString("utf8") : ""
  const signature = String(req.headers["stripe-signature"] ?? "")
  await receivePayoutNewsWorkflow(req.scope).run({ input: { body, signature, now: new Date() } })
  res.json({ received: true })
}
