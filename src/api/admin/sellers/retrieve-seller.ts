import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const VISIBLE_DIGITS = 4

/** Payout details are for paying, not for reading: only the end of each value is shown. */
const masked = (details: Record<string, unknown> | null) =>
  details &&
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      `•••• ${String(value).slice(-VISIBLE_DIGITS)}`,
    ])
  )

/** A seller with what only the merchant and the seller may read. */
export async function retrieveSeller(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sellers } = await query.graph(
    { entity: "seller", fields: ["*"], filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const { data: details } = await query.graph({
    entity: "seller_private",
    fields: ["*"],
    filters: { seller_id: id },
  })
  const { metadata } = await query.graph({
    entity: "seller_product",
    fields: ["id"],
    filters: { seller_id: id },
    pagination: { skip: 0, take: 1 },
  })
  const { id: _, seller_id: __, ...rest } = details[0]
  return {
    ...sellers[0],
    private: { ...rest, payout_details: masked(rest.payout_details) },
    product_count: metadata?.count ?? 0,
  }
}
