import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import type { CarriedOut } from "../../modules/complaint/decisions"
import { ComplaintEvents } from "../../modules/complaint/events"
import ComplaintModuleService from "../../modules/complaint/service"
import { changedOf } from "./steps/announce-complaint"

type CompleteDecision = CarriedOut & { now: Date }

/** Money that has moved is not taken back. */
const completeComplaintDecisionStep = createStep(
  "complete-complaint-decision",
  async ({ now, ...done }: CompleteDecision, { container }) => {
    const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    return new StepResponse(await complaints.completeDecision(done, new Date(now)))
  }
)

/** Notes that the money of a decision has moved, once, and tells it. */
export const completeComplaintDecisionWorkflow = createWorkflow(
  "complete-complaint-decision",
  (input: WorkflowData<CompleteDecision>) => {
    const complaint = completeComplaintDecisionStep(input)
    emitEventStep({
      eventName: ComplaintEvents.CARRIED_OUT,
      data: transform({ complaint }, ({ complaint }) =>
        complaint ? [changedOf({ complaint })] : []
      ),
    })
    return new WorkflowResponse(complaint)
  }
)
