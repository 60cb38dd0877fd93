import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BUSINESS_PROFILE_MODULE } from "../../modules/business-profile"
import { BusinessProfileEvents } from "../../modules/business-profile/events"
import BusinessProfileModuleService, { WriteProfile } from "../../modules/business-profile/service"

export type WriteBusinessProfile = WriteProfile & { now: Date }

const writeBusinessProfileStep = createStep(
  "write-business-profile",
  async ({ now, ...data }: WriteBusinessProfile, { container }) => {
    const profiles = container.resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
    const written = await profiles.writeProfile(data, new Date(now))
    const { id, customer_id, status } = written.profile
    const is_submitted = status === "pending" && written.before?.status !== "pending"
    const result = { id, customer_id, is_new: !written.before, is_submitted }
    return new StepResponse(result, written)
  },
  async (written, { container }) => {
    if (!written) return
    await container
      .resolve<BusinessProfileModuleService>(BUSINESS_PROFILE_MODULE)
      .unwriteProfile(written)
  }
)

/** Writes a customer's business profile, and hands it in when the merchant has to look at it. */
export const writeBusinessProfileWorkflow = createWorkflow(
  "write-business-profile",
  (input: WorkflowData<WriteBusinessProfile>) => {
    const profile = writeBusinessProfileStep(input)
    when("profile-is-submitted", { profile }, ({ profile }) => profile.is_submitted).then(() => {
      emitEventStep({
        eventName: BusinessProfileEvents.SUBMITTED,
        data: { id: profile.id, customer_id: profile.customer_id },
      })
    })
    return new WorkflowResponse(profile)
  }
)
