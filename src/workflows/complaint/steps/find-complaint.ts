import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPLAINT_MODULE } from "../../../modules/complaint"
import { assertMayDo, Deed } from "../../../modules/complaint/deeds"
import ComplaintModuleService from "../../../modules/complaint/service"
import { assertCurrent, ComplaintRef } from "../../../modules/complaint/storage"

type Input = { ref: ComplaintRef; deed: Deed; version?: number; now: Date }

/**
 * The complaint, if the deed is possible now. It is looked at again under its lock; here it spares
 * a hold or files that would have to be taken back.
 */
export const findComplaintStep = createStep(
  "find-complaint",
  async ({ ref, deed, version, now }: Input, { container }) => {
    const complaint = await container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).find(ref)
    assertCurrent(complaint, version)
    assertMayDo(deed, complaint, new Date(now))
    return new StepResponse(complaint)
  }
)
