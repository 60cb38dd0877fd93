import { createStep, createWorkflow, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../modules/notice"
import type { Audience } from "../../modules/notice/catalogue"
import type { Who } from "../../modules/notice/choices"
import type { Choice } from "../../modules/notice/preference-rules"
import type { PreferenceChanges } from "../../modules/notice/preferences"
import { CHANGE_STORE_NOTICES } from "../../modules/notice/rules"
import NoticeModuleService from "../../modules/notice/service"

export type ChangeNoticePreferences = {
  who: Who
  audience: Audience
  changes: PreferenceChanges
  /** What a store's chat or the merchant's staff as a whole are told. */
  shared?: { who: Who; choices: Choice[] }
  /** Of a member of a store. */
  role?: string
  now: Date
}

/** Either all of it is accepted or nothing is changed. */
const changeNoticePreferencesStep = createStep(
  "change-notice-preferences",
  async ({ who, audience, changes, shared, role, now }: ChangeNoticePreferences, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    if (shared && role) assertMayChoose(role)
    const all = [
      { who, changes },
      ...(shared ? [{ who: shared.who, changes: { choices: shared.choices } }] : []),
    ]
    await notices.changePreferencesOf(all, audience, new Date(now))
    return new StepResponse()
  }
)

function assertMayChoose(role: string): void {
  if (CHANGE_STORE_NOTICES.some((allowed) => allowed === role)) return
  const allowed = CHANGE_STORE_NOTICES.join(", ")
  const message = `A ${role} may not choose what the store's chat is told; it takes one of: ${allowed}`
  throw new MedusaError(MedusaError.Types.FORBIDDEN, message)
}

/** Somebody chooses what they are told, where, and when. */
export const changeNoticePreferencesWorkflow = createWorkflow(
  "change-notice-preferences",
  (input: WorkflowData<ChangeNoticePreferences>) =>
    new WorkflowResponse(changeNoticePreferencesStep(input))
)
