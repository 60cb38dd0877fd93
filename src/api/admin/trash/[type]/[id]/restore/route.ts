import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { restoreFromTrashWorkflow } from "../../../../../../workflows/operations/restore-from-trash"
import { readTrashType } from "../../../read-type"

/** Brings back what was deleted. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const type = readTrashType(req.params.type)
  const { result: restored } = await restoreFromTrashWorkflow(req.scope).run({
    input: { type, id: req.params.id, actor_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ restored })
}
