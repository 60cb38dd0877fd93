import { AdminFeedback } from "../../../api/admin/feedback/schemas"
import { ADMIN_FEEDBACK_FIELDS } from "../../../api/seller/feedback/feedback-fields"
import { SellerFeedback } from "../../../api/seller/feedback/schemas"
import { picturesOf } from "../../../api/store/feedback/feedback-view"
import { pick, queryOf, Snapshot, withLinks } from "./snapshot"

const ADMIN_COLUMNS = Object.keys(AdminFeedback.shape)
const SELLER_COLUMNS = Object.keys(SellerFeedback.shape)

type Feedback = { id: string; seller_id: string | null; status: string }

/** What the staff hid is not shown to the store either. */
export const feedbackSnapshot: Snapshot = {
  merchant: AdminFeedback,
  seller: SellerFeedback,
  async read(container, ids) {
    const [{ data }, picturesFor] = await Promise.all([
      queryOf(container).graph({
        entity: "feedback",
        fields: ADMIN_FEEDBACK_FIELDS,
        filters: { id: ids },
      }),
      picturesOf(container, ids),
    ])
    // The links add the people and the product to what the generated types know of feedback.
    const feedback = data as unknown as Feedback[]
    return new Map(
      feedback.map((one) => {
        const linked = withLinks(one, ["seller", "customer", "product"])
        const row = { ...linked, pictures: picturesFor(one.id) }
        const seller_id = one.status === "visible" ? one.seller_id : null
        const merchant = pick(row, ADMIN_COLUMNS)
        return [
          one.id,
          { merchant, seller_id, seller: seller_id ? pick(row, SELLER_COLUMNS) : null },
        ]
      })
    )
  },
}
