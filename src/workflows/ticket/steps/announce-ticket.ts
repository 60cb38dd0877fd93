import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TicketEvents } from "../../../modules/ticket/events"
import { Happened } from "../../../modules/ticket/happened"

/** In the order in which they make sense to whoever hears them all. */
const NAMES = Object.values(TicketEvents)

/** Tells what happened to tickets, when all of the workflow has succeeded. */
export function announceTicket(happened: WorkflowData<Happened[]>) {
  for (const eventName of NAMES) {
    const data = transform({ happened, eventName }, ({ happened, eventName }) =>
      happened.filter(({ name }) => name === eventName).map((one) => one.data)
    )
    emitEventStep({ eventName, data }).config({ name: `tell-${eventName.replace(".", "-")}` })
  }
}
