import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { readRefusal } from "../../lib/delivery-refusal"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { assertIsNotice, renderTemplate } from "./read-templates"

/** Channels over which a sample can be sent to somebody. */
export const TEST_CHANNELS = ["email", "telegram", "sms"] as const
export type TestChannel = (typeof TEST_CHANNELS)[number]

const TEST_MARK = "[Test]"

export type SendTestMessage = {
  key: string
  channel: TestChannel
  /** Without it: the sender's own address, or the merchant's own chat. */
  to?: string
  locale?: string
  by_id: string
}
type Addressed = { input: SendTestMessage; users: { email: string }[] }

/** Who is meant, so that the audit names them. */
const findTestReceiverStep = createStep(
  "find-test-receiver",
  async ({ input, users }: Addressed, { container }) => {
    assertIsNotice(input.key)
    assertIsCarried(container, input.channel)
    return new StepResponse(input.to ?? usualReceiver(container, { input, users }))
  }
)

function assertIsCarried(container: MedusaContainer, channel: TestChannel) {
  const { channels } = container.resolve<NoticeModuleService>(NOTICE_MODULE).options
  if (channels.includes(channel)) return
  const accepted = TEST_CHANNELS.filter((one) => channels.includes(one)).join(", ") || "none"
  const message = `Nothing carries messages for ${channel}; channels that are set up: ${accepted}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

function usualReceiver(container: MedusaContainer, { input: { channel }, users }: Addressed) {
  const { merchant_chat_id } = container.resolve<NoticeModuleService>(NOTICE_MODULE).options
  const found = { email: users[0]?.email, telegram: merchant_chat_id, sms: null }[channel]
  if (found) return found
  const message = `Field 'to' is needed for ${channel}: to whom the test message goes`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

type Sending = Pick<SendTestMessage, "key" | "channel" | "locale"> & { to: string }

/** The last step: what has left cannot be called back. */
const sendTestMessageStep = createStep(
  "send-test-message",
  async ({ key, channel, locale, to }: Sending, { container }) => {
    const { subject, html, text, telegram, sms } = await renderTemplate(container, key, locale)
    const content = {
      email: { subject: `${TEST_MARK} ${subject}`, html, text },
      // The brackets are marks of Telegram's own.
      telegram: { subject: TEST_MARK, text: `\\[Test\\] ${telegram}` },
      sms: { subject: TEST_MARK, text: `${TEST_MARK} ${sms}` },
    }[channel]
    try {
      await container
        .resolve(Modules.NOTIFICATION)
        .createNotifications({ to, channel, template: key, content, resource_type: "notice_test" })
    } catch (error) {
      const message = `The test message was not taken: ${readRefusal(error).words}`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    return new StepResponse({ key, channel, to })
  }
)

/** Sends the sample of a notice at once, past the outbox, so that whoever asks sees what comes of it. */
export const sendTestMessageWorkflow = createWorkflow(
  "send-test-message",
  (input: WorkflowData<SendTestMessage>) => {
    const { data: users } = useQueryGraphStep({
      entity: "user",
      fields: ["email"],
      filters: { id: input.by_id },
    })
    const to = findTestReceiverStep(transform({ input, users }, (given) => given))
    recordAuditEntryStep(
      transform({ input, to }, ({ input: { by_id, key, channel }, to }) => ({
        actor_type: "merchant" as const,
        actor_id: by_id,
        action: "notice.test_sent",
        resource_type: "notice_template",
        resource_id: key,
        details: { channel, to },
      }))
    )
    const sent = sendTestMessageStep(
      transform({ input, to }, ({ input: { key, channel, locale }, to }) => ({
        ...{ key, channel, to, locale },
      }))
    )
    return new WorkflowResponse(sent)
  }
)
