import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAuctionSettings } from "../../../workflows/auction/read-increments"
import { setAuctionSettingsWorkflow } from "../../../workflows/auction/set-auction-settings"
import { AdminSetAuctionSettings } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ settings: await readAuctionSettings(req.scope) })
}

/** What is published already keeps what held before. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSetAuctionSettings>,
  res: MedusaResponse
) {
  const { result: settings } = await setAuctionSettingsWorkflow(req.scope).run({
    input: { changes: req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json({ settings })
}
