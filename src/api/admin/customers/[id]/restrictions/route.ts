import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readStanding } from "../../../../../workflows/violation/read-standing"
import { restrictCustomerWorkflow } from "../../../../../workflows/violation/restrict-customer"
import { NEEDED_FIELDS, restrictionViews, retrieveRestriction } from "./restriction-view"
import { AdminRestrictCustomer } from "./validators"

/** What a customer may not do and might not do before, with how many violations count. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  await query.graph(
    { entity: "customer", fields: ["id"], filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const [{ data, metadata }, standing] = await Promise.all([
    query.graph({
      entity: "customer_restriction",
      ...req.queryConfig,
      fields: [...new Set([...req.queryConfig.fields, ...NEEDED_FIELDS])],
      filters: { customer_id: id },
    }),
    readStanding(req.scope, id, new Date()),
  ])
  const restrictions = await restrictionViews(req, data)
  const { count, skip: offset, take: limit } = metadata!
  res.json({ restrictions, count, offset, limit, ...standing })
}

type Post = AuthenticatedMedusaRequest<AdminRestrictCustomer>
export async function POST(req: Post, res: MedusaResponse) {
  const { until = null, ...body } = req.validatedBody
  const { result } = await restrictCustomerWorkflow(req.scope).run({
    input: {
      ...body,
      until,
      customer_id: req.params.id,
      by_id: req.auth_context.actor_id,
      now: new Date(),
    },
  })
  res.json({ restriction: await retrieveRestriction(req, result.id) })
}
