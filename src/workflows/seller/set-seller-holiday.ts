import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import { assertHolidayIsSound } from "../../modules/seller/rules"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type SetSellerHoliday = {
  id: string
  /** Null calls the holiday off. */
  holiday: { from: Date; to: Date } | null
  actor_id: string
  now: Date
}

const writeSellerHolidayStep = createStep(
  "write-seller-holiday",
  async ({ id, holiday, now }: SetSellerHoliday, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    if (holiday) assertHolidayIsSound(new Date(holiday.from), new Date(holiday.to), new Date(now))
    const { holiday_from, holiday_to } = await sellers.retrieveSeller(id)
    const dates = { holiday_from: holiday?.from ?? null, holiday_to: holiday?.to ?? null }
    await sellers.updateSellers({ id, ...dates })
    return new StepResponse(dates, { id, holiday_from, holiday_to })
  },
  async (before, { container }) => {
    if (before) await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellers(before)
  }
)

/** Says when a store is away: its goods are shown and cannot be bought. */
export const setSellerHolidayWorkflow = createWorkflow(
  "set-seller-holiday",
  (input: WorkflowData<SetSellerHoliday>) => {
    const dates = writeSellerHolidayStep(input)
    recordAuditEntryStep(
      transform({ input, dates }, ({ input: { id, holiday, actor_id }, dates }) => ({
        actor_type: "seller" as const,
        actor_id,
        action: holiday ? "seller.holiday_set" : "seller.holiday_cleared",
        resource_type: "seller",
        resource_id: id,
        seller_id: id,
        details: dates,
      }))
    )
    emitEventStep({ eventName: SellerEvents.HOLIDAY_CHANGED, data: { id: input.id } })
    return new WorkflowResponse(dates)
  }
)
