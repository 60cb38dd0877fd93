import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { ComplaintChanged, ComplaintEvents } from "../../modules/complaint/events"
import ComplaintModuleService from "../../modules/complaint/service"
import { carryOutDecision } from "../../workflows/complaint/carry-out-decision"

/** What was decided about money is done at once; the job finds what this event lost. */
export default async function carryOutDecidedComplaint({
  event: { data },
  container,
}: SubscriberArgs<ComplaintChanged>) {
  const decisions = await container
    .resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    .listComplaintDecisions(
      { complaint_id: data.id, status: "pending" },
      { select: ["id"], order: { sequence: "ASC" } }
    )
  for (const { id } of decisions) await carryOutDecision(container, id, new Date())
}

export const config: SubscriberConfig = {
  event: [ComplaintEvents.ACCEPTED, ComplaintEvents.RESOLVED, ComplaintEvents.FINALISED],
}
