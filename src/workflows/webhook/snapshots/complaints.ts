import { AdminComplaint } from "../../../api/admin/complaints/schemas"
import { SellerComplaint } from "../../../api/seller/complaints/schemas"
import {
  ADMIN_COMPLAINT_FIELDS,
  complaintView,
  partyView,
  withNeeded,
} from "../../../api/store/complaints/complaint-fields"
import { pick, queryOf, Snapshot, withLinks } from "./snapshot"

const ADMIN_COLUMNS = Object.keys(AdminComplaint.shape)
const SELLER_COLUMNS = Object.keys(SellerComplaint.shape)

type Complaint = Parameters<typeof complaintView>[0] & { id: string; seller_id: string }

export const complaintSnapshot: Snapshot = {
  merchant: AdminComplaint,
  seller: SellerComplaint,
  async read(container, ids) {
    const { data } = await queryOf(container).graph({
      entity: "complaint",
      fields: withNeeded(ADMIN_COMPLAINT_FIELDS),
      filters: { id: ids },
    })
    // The links add the people to what the generated types know of a complaint.
    const complaints = data as unknown as Complaint[]
    return new Map(
      complaints.map((row) => {
        const merchant = pick(withLinks(complaintView(row), ["seller", "customer"]), ADMIN_COLUMNS)
        const seller = pick(partyView(row, "seller"), SELLER_COLUMNS)
        return [row.id, { merchant, seller_id: row.seller_id, seller }]
      })
    )
  },
}
