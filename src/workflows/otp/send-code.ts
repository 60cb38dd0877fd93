import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import type { NewNotice } from "../../modules/notice/telling"
import { OTP_MODULE } from "../../modules/otp"
import { AskForCode } from "../../modules/otp/challenges"
import { ACCEPTED, asIdentifier } from "../../modules/otp/identifier"
import { CODE_CHANNELS, CODE_MINUTES, CodeChannel, Refusal } from "../../modules/otp/rules"
import OtpModuleService from "../../modules/otp/service"
import { tellPeopleStep } from "../notice/tell-people"

/** `identifier` as people type it; `now` is ISO 8601. */
export type SendCode = AskForCode & { now: string }
export type CodeSent = { outcome: "sent"; id: string; expires_at: string }
type Outcome = { answer: CodeSent | Refusal; notices: NewNotice[] }

/** @throws MedusaError invalid_data for a channel that nothing carries here */
function assertCarried(container: MedusaContainer, channel: CodeChannel): void {
  const { options } = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const carried = CODE_CHANNELS.filter((one) => options.channels.includes(one))
  if (carried.includes(channel)) return
  const message = `Codes are not sent by ${channel} here; accepted: ${carried.join(", ") || "none"}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** @throws MedusaError invalid_data when no message could get there */
export function spellingOf(channel: CodeChannel, typed: string): string {
  const identifier = asIdentifier(channel, typed)
  if (identifier) return identifier
  const message = `The identifier is not accepted; accepted: ${ACCEPTED[channel]}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * The code leaves this step sealed: what steps give each other may be kept by the platform. Never
 * taken back: a sending that fails has used up a wait as one that gets lost has, or failures would
 * be a way around the limits.
 */
const makeCodeStep = createStep("make-code", async ({ now, ...data }: SendCode, { container }) => {
  const { channel, purpose } = data
  assertCarried(container, channel)
  const identifier = spellingOf(channel, data.identifier)
  const asked = await container
    .resolve<OtpModuleService>(OTP_MODULE)
    .ask({ ...data, identifier }, new Date(now))
  if (asked.outcome === "refused") return new StepResponse<Outcome>({ answer: asked, notices: [] })
  const expires_at = asked.expires_at.toISOString()
  const notice: NewNotice = {
    key: "sign_in_code",
    event_key: `sign_in_code:${asked.id}:${asked.send}`,
    // Whether it is a customer's address does not matter, and looking it up would take time.
    recipient: {
      ...{ type: "guest", id: identifier },
      ...(channel === "email" ? { email: identifier } : { phone: identifier }),
    },
    facts: { purpose, minutes: CODE_MINUTES },
    channels: [channel],
    sealed_secret: container.resolve<NoticeModuleService>(NOTICE_MODULE).sealSecret(asked.code),
    expires_at,
  }
  const answer: CodeSent = { outcome: "sent", id: asked.id, expires_at }
  return new StepResponse<Outcome>({ answer, notices: [notice] })
})

/** Makes a code and lays it in the outbox, inside any workflow. */
export function sendCodeStep(input: WorkflowData<SendCode>) {
  const made = makeCodeStep(input)
  tellPeopleStep(
    transform({ input, made }, ({ input, made }) => ({ notices: made.notices, now: input.now }))
  )
  return transform(made, ({ answer }) => answer)
}

/** Sends a code to whoever asks, known or not, or says how long to wait. */
export const sendCodeWorkflow = createWorkflow(
  "send-code",
  (input: WorkflowData<SendCode>) => new WorkflowResponse(sendCodeStep(input))
)
