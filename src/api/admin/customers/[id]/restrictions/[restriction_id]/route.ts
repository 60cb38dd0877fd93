import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { liftRestrictionWorkflow } from "../../../../../../workflows/violation/lift-restriction"
import { retrieveRestriction } from "../restriction-view"
import { AdminLiftRestriction } from "../validators"

type Delete = AuthenticatedMedusaRequest<AdminLiftRestriction>

/** Ends a restriction. Nothing is deleted: it stays as history. */
export async function DELETE(req: Delete, res: MedusaResponse) {
  const { result } = await liftRestrictionWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params.restriction_id,
      customer_id: req.params.id,
      by_id: req.auth_context.actor_id,
      now: new Date(),
    },
  })
  res.json({ restriction: await retrieveRestriction(req, result.id) })
}
