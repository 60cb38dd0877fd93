import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUsers } from "../sellers/find-users"
import { readPayoutEntries } from "./payout-entries"
import { ADMIN_PAYOUT_FIELDS, payoutView } from "./payout-fields"

/** A payout with its statement and the people behind it. */
export async function retrievePayout(req: MedusaRequest, id: string) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "payout", fields: ADMIN_PAYOUT_FIELDS, filters: { id } },
      { throwIfKeyNotFound: true }
    )
  const [payout] = data
  const { created_by, completed_by } = payout
  const [userOf, entries] = await Promise.all([
    findUsers(req, [created_by, completed_by]),
    readPayoutEntries(req, id),
  ])
  return {
    ...payoutView(payout),
    created_by_user: userOf(created_by),
    completed_by_user: userOf(completed_by),
    entries,
  }
}
