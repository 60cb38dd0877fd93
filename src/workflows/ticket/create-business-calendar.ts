import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"
import { CalendarTerms } from "../../modules/ticket/sla-desk"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type CreateBusinessCalendar = { calendar: CalendarTerms; by_id: string; now: Date }

/**
 * What was written down of one that was refused has no id to name: so the calendar comes first. It
 * is taken back unless it has become the default one, which a shop cannot be without.
 */
const createBusinessCalendarStep = createStep(
  "create-business-calendar",
  async ({ calendar, now }: CreateBusinessCalendar, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    const created = await tickets.addCalendar(calendar, new Date(now))
    return new StepResponse(created, created)
  },
  async (created, { container }) => {
    if (!created || created.is_default) return
    await container.resolve<TicketModuleService>(TICKET_MODULE).removeCalendar(created.id)
  }
)

/** Adds a calendar; as the default one it takes the place of the one that was. */
export const createBusinessCalendarWorkflow = createWorkflow(
  "create-business-calendar",
  (input: WorkflowData<CreateBusinessCalendar>) => {
    const calendar = createBusinessCalendarStep(input)
    recordAuditEntryStep(
      transform({ input, calendar }, ({ input, calendar }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.business_calendar_created",
        resource_type: "business_calendar",
        resource_id: calendar.id,
        details: { calendar: input.calendar },
      }))
    )
    return new WorkflowResponse(calendar)
  }
)
