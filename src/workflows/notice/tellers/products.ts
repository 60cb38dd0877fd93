import { MedusaContainer } from "@medusajs/framework/types"
import { NewNotice } from "../../../modules/notice/telling"
import { SELLER_MODULE } from "../../../modules/seller"
import { SellerEvents, SellerProductChanged } from "../../../modules/seller/events"
import SellerModuleService from "../../../modules/seller/service"
import { queryOf, staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Named = Pick<SellerProductChanged, "product_id">

const sellersOf = (container: MedusaContainer) =>
  container.resolve<SellerModuleService>(SELLER_MODULE)

/** The newest look at a product, which is its state. */
async function readReview(container: MedusaContainer, product_id: string) {
  const [review] = await sellersOf(container).listProductReviews(
    { product_id },
    { take: 1, order: { created_at: "DESC" } }
  )
  const { data: products } = await queryOf(container).graph({
    entity: "product",
    fields: ["id", "title"],
    filters: { id: product_id },
  })
  return review && products[0] ? { review, title: products[0].title } : null
}

const tellProposed: Tell<Named> = async (container, { product_id }) => {
  const found = await readReview(container, product_id)
  if (!found || found.review.status !== "pending") return []
  const { name } = await sellersOf(container).retrieveSeller(found.review.seller_id)
  return toEach(await staff(container), {
    key: "merchant_product_proposed",
    event_key: `merchant_product_proposed:${found.review.id}`,
    facts: { product_id, title: found.title, seller_name: name },
  })
}

/** A trusted store's product is on sale without anybody's look: then there is nothing to tell. */
const tellDecided: Tell<Named> = async (container, { product_id }): Promise<NewNotice[]> => {
  const found = await readReview(container, product_id)
  if (!found?.review.decided_by) return []
  const { review, title } = found
  const store = await storeOf(container, review.seller_id, "product")
  if (review.status === "approved") {
    const event_key = `product_approved:${review.id}`
    return toEach(store, { key: "product_approved", event_key, facts: { product_id, title } })
  }
  if (review.status !== "rejected") return []
  return toEach(store, {
    key: "product_rejected",
    event_key: `product_rejected:${review.id}`,
    facts: { product_id, title, reason: review.reason ?? "" },
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const search = async (name: string, column: "created_at" | "decided_at") => {
    const reviews = await sellersOf(container).listProductReviews(
      { [column]: { $gte: since, $lt: until } },
      { select: ["product_id"], take: MISSED_MAX }
    )
    return reviews.map(({ product_id }) => ({ name, data: { product_id } }))
  }
  return [
    ...(await search(SellerEvents.PRODUCT_PROPOSED, "created_at")),
    ...(await search(SellerEvents.PRODUCT_APPROVED, "decided_at")),
  ]
}

/** Products on their way to the shop. */
export const productTeller: Teller = {
  name: "product",
  tells: {
    [SellerEvents.PRODUCT_PROPOSED]: tellProposed,
    [SellerEvents.PRODUCT_APPROVED]: tellDecided,
    [SellerEvents.PRODUCT_REJECTED]: tellDecided,
  },
  missed,
}
