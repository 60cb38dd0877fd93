import { MedusaRequest } from "@medusajs/framework/http"
import { actOnComplaintWorkflow, Wanted } from "../../../workflows/complaint/act-on-complaint"
import { writeComplaintMessageWorkflow } from "../../../workflows/complaint/write-complaint-message"
import { Given, Said } from "../../store/complaints/as-buyer"
import { SELLER_COMPLAINT_FIELDS } from "../../store/complaints/complaint-fields"
import { Looking, readComplaint, readerOf } from "../../store/complaints/read-complaint"
import { sellerOf } from "../seller-of"

/** The member who calls, and the complaint that the path names, if it is about their store. */
function memberOf(req: MedusaRequest) {
  const { seller_id, user_id } = sellerOf(req)
  return {
    ...{ who: "seller" as const, who_id: user_id, seller_id },
    ref: { id: req.params.id, seller_id },
  }
}

/** To each other the members of a store are one; what any of them wrote is theirs. */
export const ownLook = (req: MedusaRequest): Looking => ({
  ...{ who: "seller", fields: SELLER_COMPLAINT_FIELDS, reader: readerOf("seller") },
  filters: { id: req.params.id, seller_id: sellerOf(req).seller_id },
})

export const readOwnComplaint = async (req: MedusaRequest) =>
  await readComplaint(req.scope, ownLook(req), new Date())

/** Does it, and gives the complaint as it is then. */
export async function actAsMember(req: MedusaRequest, doing: Wanted, given: Given) {
  await actOnComplaintWorkflow(req.scope).run({
    input: { ...given, doing, ...memberOf(req), now: new Date() },
  })
  return await readOwnComplaint(req)
}

export async function writeAsMember(req: MedusaRequest, said: Said) {
  await writeComplaintMessageWorkflow(req.scope).run({
    input: { ...said, ...memberOf(req), now: new Date() },
  })
  return await readOwnComplaint(req)
}
