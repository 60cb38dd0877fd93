import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { discardTicketDraftWorkflow } from "../../../../../workflows/ticket/discard-ticket-draft"
import { saveTicketDraftWorkflow } from "../../../../../workflows/ticket/save-ticket-draft"
import { AdminSaveDraft } from "../../validators"

const FIELDS = ["id", "body", "visibility", "updated_at"]

/** The caller's own draft; null when there is none. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket_draft",
    fields: FIELDS,
    filters: { ticket_id: req.params.id, user_id: req.auth_context.actor_id },
  })
  res.json({ draft: data[0] ?? null })
}

export async function POST(req: AuthenticatedMedusaRequest<AdminSaveDraft>, res: MedusaResponse) {
  const { result } = await saveTicketDraftWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ ticket_id: req.params.id, user_id: req.auth_context.actor_id },
    },
  })
  const { id, body, visibility, updated_at } = result
  res.json({ draft: { id, body, visibility, updated_at } })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await discardTicketDraftWorkflow(req.scope).run({
    input: { ticket_id: id, user_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "ticket_draft", deleted: true })
}
