import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService from "../../modules/complaint/service"
import { announceComplaint } from "./steps/announce-complaint"

type AdvanceComplaint = { id: string; now: Date }

/** What the clock did is not taken back. */
const advanceComplaintStep = createStep(
  "advance-complaint",
  async ({ id, now }: AdvanceComplaint, { container }) => {
    const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    return new StepResponse(await complaints.advance(id, new Date(now)))
  }
)

/**
 * What becomes of a complaint whose time is over: the silent store's goes to the merchant, the
 * silent buyer's ends, and a decision that nobody appealed is final.
 */
export const advanceComplaintWorkflow = createWorkflow(
  "advance-complaint",
  (input: WorkflowData<AdvanceComplaint>) => {
    const advanced = advanceComplaintStep(input)
    announceComplaint(advanced)
    return new WorkflowResponse(advanced)
  }
)
