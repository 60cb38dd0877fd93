import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  Deal,
  editUntil,
  hindranceToEdit,
  hindranceToRate,
  rateUntil,
} from "../../../modules/feedback/rules"
import type { FeedbackRow } from "../../../modules/feedback/storage"
import { Deals, findDeals } from "../../../workflows/feedback/find-deals"
import { Picture, picturesOf, publicView } from "./feedback-view"

type Own = { feedback: FeedbackRow[]; deals: Deals; picturesFor: (id: string) => Picture[] }
const NO_COMPLAINT = { complaint: null }

/** Whose order it must be; another's is not there. */
export const ownOrder = (req: AuthenticatedMedusaRequest) => ({
  order_id: req.params.id,
  customer_id: req.auth_context.actor_id,
})

/** What a buyer said about an own order, and what can be said yet. */
export async function readOwn(
  scope: MedusaContainer,
  order: { order_id: string; customer_id: string }
): Promise<Own> {
  const deals = await findDeals(scope, order)
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "feedback",
    fields: ["*"],
    filters: order,
  })
  // Of the fields asked for with a star, the generated types know nothing.
  const feedback = data as unknown as FeedbackRow[]
  const picturesFor = await picturesOf(
    scope,
    feedback.map(({ id }) => id)
  )
  return { feedback, deals, picturesFor }
}

/** Own feedback, or none, and what can be done about it now. */
function chance(own: Own, row: FeedbackRow | undefined, deal: Deal, now: Date) {
  const why_not = row ? "This was rated already" : hindranceToRate(deal, now)
  return {
    feedback: row ? ownView(own, row, deal, now) : null,
    may_rate: why_not === null,
    why_not: row ? null : why_not,
    rate_until: deal.delivered_at && rateUntil(deal.delivered_at),
  }
}

function ownView({ picturesFor }: Own, row: FeedbackRow, deal: Deal, now: Date) {
  const { kind, status, hidden_reason, order_id, seller_id, product_id, display_id } = row
  const locked = kind === "platform" ? NO_COMPLAINT : { complaint: deal.complaint }
  const rated_at = new Date(row.rated_at)
  return {
    ...publicView(row, picturesFor(row.id)),
    ...{ kind, status, hidden_reason, order_id, seller_id, product_id },
    may_edit: hindranceToEdit({ ...row, rated_at }, { display_id, ...locked }, now) === null,
    edit_until: editUntil(rated_at),
  }
}

/** The stores of the order. */
export const sharesOf = (own: Own, now: Date) =>
  own.deals.parts.flatMap((part) => {
    const { seller } = part
    if (!seller) return []
    const row = own.feedback.find((one) => one.kind === "seller" && one.seller_id === seller.id)
    return [{ seller, ...chance(own, row, part, now) }]
  })

/** The products that were bought. */
export const reviewsOf = (own: Own, now: Date) =>
  own.deals.parts.flatMap((part) =>
    part.goods.map((product) => {
      const isAboutIt = ({ kind, product_id }: FeedbackRow) =>
        kind === "product" && product_id === product.product_id
      return { product, ...chance(own, own.feedback.find(isAboutIt), part, now) }
    })
  )

/** The marketplace. */
export const platformOf = (own: Own, now: Date) =>
  chance(
    own,
    own.feedback.find(({ kind }) => kind === "platform"),
    own.deals.whole,
    now
  )

/** One of them, as its author sees it. */
export async function readOne(req: AuthenticatedMedusaRequest, id: string) {
  const own = await readOwn(req.scope, ownOrder(req))
  const row = own.feedback.find((one) => one.id === id)!
  const part = own.deals.parts.find(({ seller }) => (seller?.id ?? null) === row.seller_id)
  return ownView(own, row, part ?? own.deals.whole, new Date())
}
