import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import type { AuctionSettings } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type SetAuctionSettings = { changes: Partial<AuctionSettings>; actor_id: string }

const setAuctionSettingsStep = createStep(
  "set-auction-settings",
  async ({ changes }: SetAuctionSettings, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const before = await auctions.settings()
    return new StepResponse(await auctions.setSettings(changes), before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<AuctionModuleService>(AUCTION_MODULE).setSettings(before)
  }
)

/** Changes what holds for auctions that do not say otherwise. Published ones stay as they are. */
export const setAuctionSettingsWorkflow = createWorkflow(
  "set-auction-settings",
  (input: WorkflowData<SetAuctionSettings>) => {
    const settings = setAuctionSettingsStep(input)
    recordAuditEntryStep(
      transform({ input }, ({ input: { changes, actor_id } }) => ({
        ...{ actor_type: "merchant" as const, actor_id, action: "auction.settings_set" },
        ...{ resource_type: "auction_setting", resource_id: "default", details: { ...changes } },
      }))
    )
    return new WorkflowResponse(settings)
  }
)
