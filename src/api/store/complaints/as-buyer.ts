import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { Visibility } from "../../../modules/complaint/rules"
import { actOnComplaintWorkflow, Wanted } from "../../../workflows/complaint/act-on-complaint"
import { writeComplaintMessageWorkflow } from "../../../workflows/complaint/write-complaint-message"
import { STORE_COMPLAINT_FIELDS } from "./complaint-fields"
import { Looking, readComplaint, readerOf } from "./read-complaint"

export type Given = { version?: number; attachment_ids?: string[] }
export type Said = { body: string; visibility: Visibility; attachment_ids?: string[] }

/** The signed-in customer, and the complaint that the path names, if it is theirs. */
function buyerOf(req: AuthenticatedMedusaRequest) {
  const customer_id = req.auth_context.actor_id
  return {
    ...{ who: "buyer" as const, who_id: customer_id, seller_id: null },
    ref: { id: req.params.id, customer_id },
  }
}

export const ownLook = (req: AuthenticatedMedusaRequest, id = req.params.id): Looking => {
  const customer_id = req.auth_context.actor_id
  return {
    ...{ who: "buyer", filters: { id, customer_id }, fields: STORE_COMPLAINT_FIELDS },
    reader: readerOf("customer", customer_id),
  }
}

export const readOwnComplaint = async (req: AuthenticatedMedusaRequest, id?: string) =>
  await readComplaint(req.scope, ownLook(req, id), new Date())

/** Does it, and gives the complaint as it is then. */
export async function actAsBuyer(req: AuthenticatedMedusaRequest, doing: Wanted, given: Given) {
  await actOnComplaintWorkflow(req.scope).run({
    input: { ...given, doing, ...buyerOf(req), now: new Date() },
  })
  return await readOwnComplaint(req)
}

export async function writeAsBuyer(req: AuthenticatedMedusaRequest, said: Said) {
  await writeComplaintMessageWorkflow(req.scope).run({
    input: { ...said, ...buyerOf(req), now: new Date() },
  })
  return await readOwnComplaint(req)
}
