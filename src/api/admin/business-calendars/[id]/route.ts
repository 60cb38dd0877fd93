import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteBusinessCalendarWorkflow } from "../../../../workflows/ticket/delete-business-calendar"
import { updateBusinessCalendarWorkflow } from "../../../../workflows/ticket/update-business-calendar"
import { retrieveCalendar } from "../calendar-view"
import { AdminUpdateBusinessCalendar } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ business_calendar: await retrieveCalendar(req.scope, req.params.id) })
}

type Post = AuthenticatedMedusaRequest<AdminUpdateBusinessCalendar>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const by_id = req.auth_context.actor_id
  await updateBusinessCalendarWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, by_id, now: new Date() },
  })
  res.json({ business_calendar: await retrieveCalendar(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteBusinessCalendarWorkflow(req.scope).run({
    input: { id, by_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "business_calendar", deleted: true })
}
