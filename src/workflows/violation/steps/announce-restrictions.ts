import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CustomerRestrictionChanged, ViolationEvents } from "../../../modules/violation/events"
import { Moved } from "../../../modules/violation/restrictions"

const told = (rows: Moved["lifted"]): CustomerRestrictionChanged[] =>
  rows.map(({ id, customer_id, kind }) => ({ id, customer_id, kind }))

/** Tells what began and what ended, one event each. */
export function announceRestrictions(moved: WorkflowData<Moved>) {
  const lifted = transform({ moved }, ({ moved }) => told(moved.lifted))
  const restricted = transform({ moved }, ({ moved }) => told(moved.restricted))
  emitEventStep({ eventName: ViolationEvents.RESTRICTION_LIFTED, data: lifted }).config({
    name: "tell-lifted-restrictions",
  })
  emitEventStep({ eventName: ViolationEvents.RESTRICTED, data: restricted }).config({
    name: "tell-new-restrictions",
  })
}
