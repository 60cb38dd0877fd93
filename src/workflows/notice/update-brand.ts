import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import type { OwnBrand } from "../../modules/notice/brand"
import NoticeModuleService from "../../modules/notice/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type UpdateBrand = { changes: Partial<OwnBrand>; by_id: string }

const noticesIn = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)

const setBrandStep = createStep(
  "set-brand",
  async (changes: Partial<OwnBrand>, { container }) => {
    const changed = await noticesIn(container).setBrand(changes)
    return new StepResponse(changed, changed.before)
  },
  async (before, { container }) => {
    if (before) await noticesIn(container).setBrand(before)
  }
)

/** Changes how messages look from now on; what waits in the outbox is made when it is sent. */
export const updateBrandWorkflow = createWorkflow(
  "update-brand",
  (input: WorkflowData<UpdateBrand>) => {
    const changed = setBrandStep(input.changes)
    recordAuditEntryStep(
      transform({ input, changed }, ({ input, changed }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "notice.brand_changed",
        resource_type: "notice_brand",
        resource_id: "default",
        details: changed,
      }))
    )
    return new WorkflowResponse(changed.after)
  }
)

/** The brand as the merchant set it, and the storefront that is meant without one. */
export async function readBrandSettings(container: MedusaContainer) {
  const notices = noticesIn(container)
  const { storefront_url } = notices.options
  return { ...(await notices.readOwnBrand()), default_storefront_url: storefront_url }
}

/** What the dashboard wears: nothing that only mails need. */
export async function readPublicBrand(container: MedusaContainer) {
  const { name, logo_url, favicon_url, color } = await noticesIn(container).readOwnBrand()
  return { name, logo_url, favicon_url, color }
}
