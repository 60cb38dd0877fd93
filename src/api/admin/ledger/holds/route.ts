import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openPayoutHoldWorkflow } from "../../../../workflows/ledger/open-payout-hold"
import { AdminOpenHold } from "../validators"
import { HOLD_FIELDS } from "./hold-fields"

/** What keeps money waiting, or kept it. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { is_open, ...filters } = req.filterableFields
  const when = { true: { released_at: null }, false: { released_at: { $ne: null } } }
  const { data: payout_holds, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "payout_hold",
      ...req.queryConfig,
      filters: { ...filters, ...(is_open ? when[is_open as keyof typeof when] : {}) },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ payout_holds, count, offset, limit })
}

/** Keeps a slice's money, or all of a seller's, waiting until the merchant releases it. */
export async function POST(req: AuthenticatedMedusaRequest<AdminOpenHold>, res: MedusaResponse) {
  const { seller_id = null, seller_order_id = null, reason } = req.validatedBody
  const { result } = await openPayoutHoldWorkflow(req.scope).run({
    input: {
      ...{ kind: "manual", reference_id: null, seller_id, seller_order_id, reason },
      ...{ opened_by: req.auth_context.actor_id, now: new Date() },
    },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payout_hold",
    fields: HOLD_FIELDS,
    filters: { id: result.id },
  })
  res.status(201).json({ payout_hold: data[0] })
}
