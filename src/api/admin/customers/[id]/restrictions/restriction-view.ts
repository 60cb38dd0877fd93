import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isInForce } from "../../../../../modules/violation/rules"
import { findUsers } from "../../../sellers/find-users"

export const RESTRICTION_FIELDS = [
  ...["id", "customer_id", "kind", "reason", "until", "set_by", "set_by_id", "set_at"],
  ...["lifted_at", "lifted_by", "lifted_by_id", "lift_reason"],
]

/** What is added to a row is made of these, whatever fields were asked for. */
export const NEEDED_FIELDS = ["until", "lifted_at", "set_by_id", "lifted_by_id"]

type Restriction = {
  until: Date | null
  set_by_id: string | null
  lifted_at: Date | null
  lifted_by_id: string | null
}

/** Restrictions with the people who set and lifted them, and whether they hold now. */
export async function restrictionViews<Row extends Restriction>(req: MedusaRequest, rows: Row[]) {
  const now = new Date()
  const userOf = await findUsers(
    req,
    rows.flatMap(({ set_by_id, lifted_by_id }) => [set_by_id, lifted_by_id])
  )
  return rows.map((row) => ({
    ...row,
    is_in_force: isInForce(row, now),
    set_by_user: userOf(row.set_by_id),
    lifted_by_user: userOf(row.lifted_by_id),
  }))
}

/** One restriction as it is now. */
export async function retrieveRestriction(req: MedusaRequest, id: string) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer_restriction", fields: RESTRICTION_FIELDS, filters: { id } })
  const [restriction] = await restrictionViews(req, data)
  return restriction
}
