import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { readPayoutEntries } from "../../../admin/payouts/payout-entries"
import { PAYOUT_FIELDS } from "../../../admin/payouts/payout-fields"
import { sellerOf } from "../../seller-of"
import { ownPayoutView } from "../own-payout"

/** One payout of the own store, with the statement of what it was made of. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payout",
    fields: PAYOUT_FIELDS,
    filters: { id, seller_id: sellerOf(req).seller_id },
  })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Payout with id '${id}' not found`)
  }
  const entries = await readPayoutEntries(req, id)
  res.json({ payout: { ...ownPayoutView(data[0]), entries } })
}
