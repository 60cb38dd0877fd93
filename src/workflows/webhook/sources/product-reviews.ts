import { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../../../modules/seller"
import { SellerEvents, SellerProductChanged } from "../../../modules/seller/events"
import SellerModuleService from "../../../modules/seller/service"
import { during, everyRow, Occurrence, occurrence, Recognise, Source } from "./source"

const readReviews = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listProductReviews(filters, { ...page, order: { created_at: "ASC", id: "ASC" } })
  )
type Review = Awaited<ReturnType<typeof readReviews>>[number]

const extraOf = ({ id, status, reason, created_at, decided_at }: Review) => ({
  review: { id, status, reason, created_at, decided_at },
})

/** A trusted store's product is approved as it is made: nobody has to look at it. */
const submitted = (review: Review): Occurrence[] => {
  const { id: key, product_id: id, created_at: at, status, decided_by } = review
  if (status !== "pending" && !decided_by) return []
  const extra = extraOf({ ...review, status: "pending", reason: null, decided_at: null })
  return [occurrence("product.submitted", { id, key, at, extra })]
}
const decided = (review: Review): Occurrence[] => {
  const { id: key, product_id: id, status, created_at, decided_at } = review
  if (status === "pending") return []
  const at = decided_at ?? created_at
  return [occurrence(`product.${status}`, { id, key, at, extra: extraOf(review) })]
}

/** All looks at a product, of which there are few: the event does not say which one it is. */
const heard =
  (recognise: (review: Review) => Occurrence[]): Recognise<SellerProductChanged> =>
  async (container, data) => {
    const product_id = [...new Set(data.map((one) => one.product_id))]
    return (await readReviews(container, { product_id })).flatMap(recognise)
  }

/** The merchant's looks at sellers' products. */
export const productReviewSource: Source = {
  name: "product_review",
  hears: {
    [SellerEvents.PRODUCT_PROPOSED]: heard(submitted),
    [SellerEvents.PRODUCT_APPROVED]: heard(decided),
    [SellerEvents.PRODUCT_REJECTED]: heard(decided),
  },
  async missed(container, window) {
    const at = during(window)
    return [
      ...(await readReviews(container, { created_at: at })).flatMap(submitted),
      ...(await readReviews(container, { created_at: at })).flatMap(decided),
      ...(await readReviews(container, { decided_at: at })).flatMap(decided),
    ]
  },
}
