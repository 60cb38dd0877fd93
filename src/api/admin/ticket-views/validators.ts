import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { TICKET_ORDERS } from "../../../modules/ticket/ticket-filters"
import { AdminListTickets } from "../tickets/validators"

const VIEW_NAME_LENGTH_MAX = 60
const orders = TICKET_ORDERS.flatMap((order) => [order, `-${order}`])

/** The filters of the list of tickets, as they are sent there; `me` is whoever looks. */
const filters = AdminListTickets.pick({
  ...{ status: true, queue: true, category: true, priority: true, source: true },
  ...{ assignee_id: true, seller_id: true, customer_id: true, email: true, order_id: true },
  ...{ product_id: true, tags: true, sla: true },
  ...{ created_at: true, updated_at: true, last_comment_at: true, solved_at: true },
}).strict()

const terms = {
  name: z.string().trim().min(1).max(VIEW_NAME_LENGTH_MAX),
  is_shared: z.boolean().describe("All of staff see it, and may change it"),
  filters,
  order: z
    .string()
    .refine((order) => orders.includes(order), { error: accepts(orders.join(", ")) })
    .meta({ enum: orders }),
}

export const AdminCreateTicketView = z
  .object({
    ...terms,
    is_shared: terms.is_shared.default(false),
    order: terms.order.default("-last_comment_at"),
  })
  .strict()
export type AdminCreateTicketView = z.infer<typeof AdminCreateTicketView>

export const AdminUpdateTicketView = z.object(terms).partial().strict()
export type AdminUpdateTicketView = z.infer<typeof AdminUpdateTicketView>
