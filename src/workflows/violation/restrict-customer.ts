import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { VIOLATION_MODULE } from "../../modules/violation"
import { ViolationEvents } from "../../modules/violation/events"
import { RestrictionKind } from "../../modules/violation/rules"
import ViolationModuleService from "../../modules/violation/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { announceRestrictions } from "./steps/announce-restrictions"
import { assertSubjectsExistStep } from "./steps/assert-subjects-exist"

export type RestrictCustomer = {
  customer_id: string
  kind: RestrictionKind
  reason: string
  until: Date | null
  by_id: string
  now: Date
}

/** The last step that can fail, so nothing ever has to take it back. */
const restrictCustomerStep = createStep(
  "restrict-customer",
  async ({ now, until, ...data }: RestrictCustomer, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    // A workflow hands times on as texts.
    const how = { ...data, until: until && new Date(until), by: "merchant" as const }
    return new StepResponse(await violations.restrict(how, new Date(now)))
  }
)

/** Restricts a customer by hand; it replaces what was in force of the same kind. */
export const restrictCustomerWorkflow = createWorkflow(
  "restrict-customer",
  (input: WorkflowData<RestrictCustomer>) => {
    assertSubjectsExistStep({ customer_id: input.customer_id })
    recordAuditEntryStep({
      actor_type: "merchant",
      actor_id: input.by_id,
      action: ViolationEvents.RESTRICTED,
      resource_type: "customer",
      resource_id: input.customer_id,
      details: { kind: input.kind, reason: input.reason, until: input.until },
    })
    const restricted = restrictCustomerStep(input)
    announceRestrictions(
      transform({ restricted }, ({ restricted: { restriction, is_new } }) => ({
        restricted: is_new ? [restriction] : [],
        lifted: [],
      }))
    )
    return new WorkflowResponse(restricted.restriction)
  }
)
