import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { NewNotice } from "../../modules/notice/telling"
import { OTP_MODULE } from "../../modules/otp"
import type { SignedIn } from "../../modules/otp/events"
import OtpModuleService from "../../modules/otp/service"
import { tellPeopleStep } from "../notice/tell-people"

type Told = Pick<SignedIn, "device" | "address" | "at">

/** What a person is told depends on which side of the shop they have signed in to. */
async function noticeOf(
  container: MedusaContainer,
  { actor_type, actor_id: id }: SignedIn,
  event_key: string,
  facts: Told
): Promise<NewNotice[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: actor_type,
    fields: ["id", "email"],
    filters: { id },
  })
  // The fields asked for are those of the type.
  const [person] = data as { id: string; email: string | null }[]
  if (!person) return []
  const { email } = person
  if (actor_type === "customer") {
    return [{ key: "new_sign_in", event_key, recipient: { type: "customer", id, email }, facts }]
  }
  const { data: members } = await query.graph({
    entity: "seller_member",
    fields: ["seller_id"],
    filters: { user_id: id },
  })
  const key = members.length ? "store_sign_in" : "staff_sign_in"
  // It concerns the person and not the store they work for.
  return [{ key, event_key, recipient: { type: "user", id, email }, facts }]
}

/** Never taken back: the device was seen. */
const seeDeviceStep = createStep("see-device", async (input: SignedIn, { container }) => {
  const { device, address, at } = input
  const seen = await container.resolve<OtpModuleService>(OTP_MODULE).seeDevice(input)
  const event_key = `new_sign_in:${seen.id}`
  const notices = seen.is_news
    ? await noticeOf(container, input, event_key, { device, address, at })
    : []
  return new StepResponse(notices)
})

/** Remembers where somebody signed in from, and tells them when they never did from there. */
export const noteSignInWorkflow = createWorkflow(
  "note-sign-in",
  (input: WorkflowData<SignedIn>) => {
    const notices = seeDeviceStep(input)
    when("device-is-news", { notices }, ({ notices }) => notices.length > 0).then(() => {
      tellPeopleStep(
        transform({ input, notices }, ({ input, notices }) => ({ notices, now: input.at }))
      )
    })
  }
)
