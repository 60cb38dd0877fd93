import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recordViolationWorkflow } from "../../../workflows/violation/record-violation"
import { restrictedNow } from "./restricted-now"
import { retrieveViolation } from "./retrieve-violation"
import { AdminRecordViolation } from "./validators"

/** What was found against customers; each row says what its customer may not do now. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "violation",
    ...req.queryConfig,
    // What is added to each row needs the customer, whatever fields were asked for.
    fields: [...new Set([...req.queryConfig.fields, "customer_id"])],
    filters: req.filterableFields,
  })
  const ids = data.map(({ customer_id }) => customer_id)
  const restrictionsOf = await restrictedNow(req, ids, new Date())
  const violations = data.map((violation) => ({
    ...violation,
    customer_restrictions: restrictionsOf(violation.customer_id),
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ violations, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<AdminRecordViolation>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await recordViolationWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      // Each finding of a person is a new one.
      cause: null,
      found_by: "merchant",
      found_by_id: req.auth_context.actor_id,
      now: new Date(),
    },
  })
  res.status(201).json({ violation: await retrieveViolation(req, result.violation.id) })
}
