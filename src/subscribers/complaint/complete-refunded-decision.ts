import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService from "../../modules/complaint/service"
import { LedgerEvents, RefundRequestChanged } from "../../modules/ledger/events"
import { carryOutDecision } from "../../workflows/complaint/carry-out-decision"

/** A refund that a decision waited for was done, or given up; the job finds what this lost. */
export default async function completeRefundedDecision({
  event: { data },
  container,
}: SubscriberArgs<RefundRequestChanged>) {
  const [decision] = await container
    .resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    .listComplaintDecisions(
      { refund_request_id: data.id, status: "pending" },
      { select: ["id"], take: 1 }
    )
  if (decision) await carryOutDecision(container, decision.id, new Date(), true)
}

export const config: SubscriberConfig = {
  event: [LedgerEvents.REFUND_DONE, LedgerEvents.REFUND_DECIDED],
}
