import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AUDIT_ACTIONS } from "../../modules/audit/actions"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import type { Doing } from "../../modules/complaint/plans"
import type { Act } from "../../modules/complaint/proceedings"
import ComplaintModuleService from "../../modules/complaint/service"
import type { ComplaintRef, ComplaintRow } from "../../modules/complaint/storage"
import { attachFilesStep } from "../attachment/steps/attach-files"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { minorOf, mostOf } from "./amounts"
import { announceComplaint } from "./steps/announce-complaint"
import { assertComplaintStaffStep } from "./steps/assert-complaint-staff"
import { findComplaintStep } from "./steps/find-complaint"
import { holdDisputedSliceStep } from "./steps/hold-disputed-slice"
import { Acting, nameComplaintAuthorStep } from "./steps/name-complaint-author"
import { MESSAGE_SUBJECT } from "../../modules/complaint/rules"

/** A deed with its amount in major units; what is left is found out. */
type InMajor<Deed> = Deed extends { left: number } ? Omit<Deed, "left"> : Deed
export type Wanted = InMajor<Doing>
type MerchantDeed = (typeof AUDIT_ACTIONS.complaint)[number]
/** With the version that was decided on, if the deed asks for one. */
export type ActOnComplaint = Acting & {
  ref: ComplaintRef
  version?: number
  doing: Wanted
  attachment_ids?: string[]
  now: Date
}

const readComplaintDoingStep = createStep(
  "read-complaint-doing",
  async (
    { input, complaint }: { input: ActOnComplaint; complaint: ComplaintRow },
    { container }
  ) => {
    const message_id = generateEntityId(undefined, "compmsg")
    const { doing } = input
    if (!("amount" in doing)) return new StepResponse({ message_id, doing: doing as Doing })
    const amount = doing.amount === null ? null : minorOf(doing.amount, complaint)
    const left = await mostOf(container, complaint)
    // The amount is null only where the deed takes none.
    return new StepResponse({ message_id, doing: { ...doing, amount, left } as Doing })
  }
)

/** Nothing takes it back: what comes after it, a job makes good. */
const actOnComplaintStep = createStep(
  "act-on-complaint",
  async ({ now, ...act }: Act & { now: Date }, { container }) => {
    const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
    return new StepResponse(await complaints.act(act, new Date(now)))
  }
)

const UPLOADERS = { buyer: "customer", seller: "seller", merchant: "merchant" } as const

/**
 * What a buyer, a store or the merchant does about a complaint: offers, answers, decisions. Money
 * is only spoken of here; it moves afterwards, see `carry-out-decision`.
 */
export const actOnComplaintWorkflow = createWorkflow(
  "act-on-complaint",
  (input: WorkflowData<ActOnComplaint>) => {
    const complaint = findComplaintStep(
      transform({ input }, ({ input: { ref, version, doing, now } }) => ({
        ...{ ref, version, deed: doing.deed, now },
      }))
    )
    when("somebody-is-assigned", { input }, ({ input: { doing } }) => {
      return doing.deed === "assign" && doing.assignee_id !== null
    }).then(() => {
      assertComplaintStaffStep(
        transform({ input }, ({ input: { doing } }) =>
          doing.deed === "assign" ? doing.assignee_id! : ""
        )
      )
    })
    const author = nameComplaintAuthorStep(input)
    const read = readComplaintDoingStep({ input, complaint })
    attachFilesStep(
      transform({ input, read }, ({ input, read }) => ({
        ...{ ids: input.attachment_ids ?? [], uploader_type: UPLOADERS[input.who] },
        ...{ uploader_id: input.who_id, subject_type: MESSAGE_SUBJECT },
        subject_id: read.message_id,
      }))
    )
    when("merchant-acts-on-complaint", { input }, ({ input }) => input.who === "merchant").then(
      () => {
        recordAuditEntryStep(
          transform({ input, complaint }, ({ input, complaint }) => {
            // The words are in the thread.
            const { deed, body: _, ...details } = input.doing
            return {
              ...{ actor_type: "merchant" as const, actor_id: input.who_id },
              // Of all deeds, the merchant may do exactly these.
              ...{ action: `complaint.${deed as MerchantDeed}` as const },
              resource_type: "complaint",
              ...{ resource_id: complaint.id, seller_id: complaint.seller_id, details },
            }
          })
        )
      }
    )
    const proceeded = actOnComplaintStep(
      transform({ input, read, author }, ({ input, read, author }) => {
        const { ref, version, who, who_id, now } = input
        return { ref, version, who, who_id, now, author, ...read }
      })
    )
    when("complaint-is-appealed", { input }, ({ input }) => input.doing.deed === "appeal").then(
      () => {
        holdDisputedSliceStep(
          transform({ input, proceeded }, ({ input: { now }, proceeded: { complaint } }) => ({
            ...{ complaint, now },
          }))
        )
      }
    )
    announceComplaint(proceeded)
    return new WorkflowResponse(proceeded)
  }
)
