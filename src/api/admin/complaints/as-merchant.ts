import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { actOnComplaintWorkflow, Wanted } from "../../../workflows/complaint/act-on-complaint"
import { writeComplaintMessageWorkflow } from "../../../workflows/complaint/write-complaint-message"
import { Given, Said } from "../../store/complaints/as-buyer"
import { ADMIN_COMPLAINT_FIELDS } from "../../store/complaints/complaint-fields"
import { Looking, readComplaint, readerOf } from "../../store/complaints/read-complaint"
import { findUsers } from "../sellers/find-users"

const staffOf = (req: AuthenticatedMedusaRequest) => ({
  ...{ who: "merchant" as const, who_id: req.auth_context.actor_id, seller_id: null },
  ref: { id: req.params.id },
})

export const anyLook = (req: AuthenticatedMedusaRequest): Looking => ({
  ...{ who: "merchant", filters: { id: req.params.id }, fields: ADMIN_COMPLAINT_FIELDS },
  reader: readerOf("merchant", req.auth_context.actor_id),
})

type WithStaff = { assignee_id?: string | null; decisions?: { decided_by: string | null }[] }
/** A complaint with the names of those who work on it. */
export async function readAnyComplaint(req: AuthenticatedMedusaRequest) {
  const complaint = await readComplaint(req.scope, anyLook(req), new Date())
  const { assignee_id = null, decisions = [] } = complaint as WithStaff
  const userOf = await findUsers(req, [
    assignee_id,
    ...decisions.map(({ decided_by }) => decided_by),
  ])
  return {
    ...complaint,
    assignee: userOf(assignee_id),
    decisions: decisions.map((one) => ({ ...one, decided_by_user: userOf(one.decided_by) })),
  }
}

/** Does it, and gives the complaint as it is then. */
export async function actAsMerchant(req: AuthenticatedMedusaRequest, doing: Wanted, given: Given) {
  await actOnComplaintWorkflow(req.scope).run({
    input: { ...given, doing, ...staffOf(req), now: new Date() },
  })
  return await readAnyComplaint(req)
}

export async function writeAsMerchant(req: AuthenticatedMedusaRequest, said: Said) {
  await writeComplaintMessageWorkflow(req.scope).run({
    input: { ...said, ...staffOf(req), now: new Date() },
  })
  return await readAnyComplaint(req)
}
