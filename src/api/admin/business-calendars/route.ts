import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createBusinessCalendarWorkflow } from "../../../workflows/ticket/create-business-calendar"
import { retrieveCalendar } from "./calendar-view"
import { AdminCreateBusinessCalendar } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: business_calendars, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "business_calendar", ...req.queryConfig })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ business_calendars, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<AdminCreateBusinessCalendar>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await createBusinessCalendarWorkflow(req.scope).run({
    input: { calendar: req.validatedBody, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.status(201).json({ business_calendar: await retrieveCalendar(req.scope, result.id) })
}
