import { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import { readUnsubscribeToken, Unsubscription } from "../../modules/notice/unsubscribe"

export const UNSUBSCRIBE_ACTIONS = ["off", "on", "all"] as const
/** Of the notice that the link names, or off for all that are not critical. */
export type UnsubscribeAction = (typeof UNSUBSCRIBE_ACTIONS)[number]
export type Unsubscribe = { of: Unsubscription; action: UnsubscribeAction; now: Date }

const switchNoticeMailsStep = createStep(
  "switch-notice-mails",
  async ({ of, action, now: at }: Unsubscribe, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    const now = new Date(at)
    if (action === "all") await notices.switchAllMailsOff({ type: of.type, id: of.id }, now)
    else await notices.switchMails(of, action === "on", now)
    return new StepResponse()
  }
)

/** Does what somebody who has the link of a mail wants; the link is all that it takes. */
export const unsubscribeFromNoticeWorkflow = createWorkflow(
  "unsubscribe-from-notice",
  (input: WorkflowData<Unsubscribe>) => new WorkflowResponse(switchNoticeMailsStep(input))
)

/** What a link switches off, and for the page around it the brand and a language. */
export async function findUnsubscription(scope: MedusaContainer, token: string) {
  const notices = scope.resolve<NoticeModuleService>(NOTICE_MODULE)
  const of = readUnsubscribeToken(token, notices.options.secrets_key)
  const brand = await notices.readBrand()
  const { locale } = of ? await notices.readLanguage(of) : { locale: notices.options.locale }
  return { of, brand, locale }
}
