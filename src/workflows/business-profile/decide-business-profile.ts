import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BUSINESS_PROFILE_MODULE } from "../../modules/business-profile"
import { BusinessProfileEvents } from "../../modules/business-profile/events"
import BusinessProfileModuleService from "../../modules/business-profile/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type DecideBusinessProfile = {
  id: string
  to: "verified" | "rejected"
  /** Told to the customer. */
  reason: string | null
  actor_id: string
  /** What the merchant has looked at; left out: what is there when the decision begins. */
  version?: number
  now: Date
}
const EVENTS = {
  verified: BusinessProfileEvents.VERIFIED,
  rejected: BusinessProfileEvents.REJECTED,
}

/** Read before anything is locked: what is decided from here on makes this decision refused. */
const readProfileVersionStep = createStep(
  "read-profile-version",
  async ({ id, version }: DecideBusinessProfile, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const profile = await profiles.retrieveBusinessProfile(id, { select: ["version"] })
    return new StepResponse({ version: version ?? profile.version })
  }
)

type Decide = DecideBusinessProfile & { version: number }

const decideBusinessProfileStep = createStep(
  "decide-business-profile",
  async ({ actor_id, now, ...decision }: Decide, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const decided = await profiles.decide({ ...decision, decided_by: actor_id }, new Date(now))
    const { id, customer_id } = decided.profile
    return new StepResponse({ id, customer_id, from: decided.before?.status }, decided)
  },
  async (decided, { container }) => {
    if (!decided) return
    await container
      .resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
      .unwriteProfile(decided)
  }
)

/** The merchant's word on a company: verified, or why not. */
export const decideBusinessProfileWorkflow = createWorkflow(
  "decide-business-profile",
  (input: WorkflowData<DecideBusinessProfile>) => {
    const seen = readProfileVersionStep(input)
    const decided = decideBusinessProfileStep(
      transform({ input, seen }, ({ input, seen }) => ({ ...input, version: seen.version }))
    )
    recordAuditEntryStep(
      transform({ input, decided }, ({ input, decided }) => ({
        actor_type: "merchant" as const,
        actor_id: input.actor_id,
        action: EVENTS[input.to],
        resource_type: "business_profile",
        resource_id: input.id,
        details: { from: decided.from, reason: input.reason },
      }))
    )
    emitEventStep(
      transform({ input, decided }, ({ input, decided: { id, customer_id } }) => ({
        eventName: EVENTS[input.to],
        data: { id, customer_id },
      }))
    )
    return new WorkflowResponse(decided)
  }
)
