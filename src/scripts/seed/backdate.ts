import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Between two changes of a slice, so that a history reads like work and not like a script. */
const HOURS_BETWEEN_CHANGES = 17

const PAYMENTS = `SELECT p.id FROM payment p JOIN order_payment_collection o
  ON o.payment_collection_id = p.payment_collection_id WHERE o.order_id = :order_id`
const SLICES = "SELECT id FROM seller_order WHERE order_id = :order_id"

/** What is moved by whole days, and by which columns. */
const DAYS_EARLIER = [
  { table: "order", columns: ["created_at", "updated_at"], where: "id = :order_id" },
  { table: "payment", columns: ["created_at", "captured_at"], where: `id IN (${PAYMENTS})` },
  { table: "capture", columns: ["created_at"], where: `payment_id IN (${PAYMENTS})` },
  { table: "seller_order", columns: ["created_at", "placed_at"], where: "order_id = :order_id" },
]

/** Made and paid at once, then one change after another. */
const SPREAD_HISTORY = `
  UPDATE seller_order_change c
     SET created_at = LEAST(now(), s.placed_at + make_interval(hours => :hours * p.position))
    FROM seller_order s, (
      SELECT id, GREATEST(0, row_number() OVER (PARTITION BY seller_order_id ORDER BY number) - 2)::int
             AS position
        FROM seller_order_change WHERE seller_order_id IN (${SLICES})
    ) p
   WHERE p.id = c.id AND s.id = c.seller_order_id`

/** A parcel was packed, sent and handed over when the history says so. */
const DATE_PARCELS = `
  UPDATE fulfillment f
     SET created_at = t.packed, packed_at = t.packed, shipped_at = t.sent, delivered_at = t.arrived
    FROM (
      SELECT i.fulfillment_id, MAX(c.created_at) FILTER (WHERE c.to = 'processing') AS packed,
             MAX(c.created_at) FILTER (WHERE c.to = 'shipped') AS sent,
             MAX(c.created_at) FILTER (WHERE c.to = 'delivered') AS arrived
        FROM fulfillment_item i
        JOIN seller_order_line l ON l.reference_id = i.line_item_id
        JOIN seller_order_change c ON c.seller_order_id = l.seller_order_id
       WHERE l.seller_order_id IN (${SLICES})
       GROUP BY i.fulfillment_id
    ) t
   WHERE t.fulfillment_id = f.id`

/**
 * Moves an order and all that belongs to it into the past. The platform dates everything when it
 * happens and has no other way; only a demo may reach past it, into tables that are not its own.
 */
export async function backdate(container: MedusaContainer, order_id: string, days: number) {
  if (!days) return
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const { table, columns, where } of DAYS_EARLIER) {
    const moved = columns.map((column) => `${column} = ${column} - make_interval(days => :days)`)
    await knex.raw(`UPDATE "${table}" SET ${moved.join(", ")} WHERE ${where}`, { order_id, days })
  }
  await knex.raw(SPREAD_HISTORY, { order_id, hours: HOURS_BETWEEN_CHANGES })
  await knex.raw(DATE_PARCELS, { order_id })
}
