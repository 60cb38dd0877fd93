import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findShopCurrency, readIncrements } from "../../../../workflows/auction/read-increments"
import { setAuctionIncrementsWorkflow } from "../../../../workflows/auction/set-auction-increments"
import { AdminSetIncrements } from "../../auction-settings/validators"

export async function GET({ scope, params }: MedusaRequest, res: MedusaResponse) {
  const currency = await findShopCurrency(scope, params.currency)
  res.json({ increment: await readIncrements(scope, currency) })
}

/** What is published already keeps its copy of the steps. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSetIncrements>,
  res: MedusaResponse
) {
  await set(req, req.validatedBody.tiers, res)
}

/** Back to the usual steps. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await set(req, null, res)
}

async function set(
  { scope, params, auth_context: { actor_id } }: AuthenticatedMedusaRequest,
  tiers: AdminSetIncrements["tiers"] | null,
  res: MedusaResponse
) {
  const { result: increment } = await setAuctionIncrementsWorkflow(scope).run({
    input: { currency_code: params.currency, tiers, actor_id },
  })
  res.json({ increment })
}
