import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AuthorType } from "../../../lib/thread"
import { HIDDEN_FROM_SELLERS } from "../../../modules/ticket/rules"
import { readThread } from "../../store/tickets/read-thread"

/** What a store sees of a ticket: never the requester's address, never what staff do inside. */
export const SELLER_TICKET_FIELDS = [
  ...["id", "number", "subject", "category", "status", "requester_name"],
  ...["order_id", "product_id", "created_at", "last_public_comment_at", "solved_at"],
]
const READER = { author_types: ["seller"] as AuthorType[] }

/** Which tickets a store has to do with at all. */
export const ofSeller = (seller_id: string) => ({
  seller_id,
  category: { $nin: [...HIDDEN_FROM_SELLERS] },
})

/** @throws MedusaError not_found for one that is not about the store */
export async function assertSellerTicket(req: MedusaRequest, id: string, seller_id: string) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket",
    fields: SELLER_TICKET_FIELDS,
    filters: { id, ...ofSeller(seller_id) },
  })
  if (data[0]) return data[0]
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket with id '${id}' not found`)
}

/** A ticket as the store that it is about reads it, with the store's own share of the order. */
export async function readSellerTicket(req: MedusaRequest, id: string, seller_id: string) {
  const ticket = await assertSellerTicket(req, id, seller_id)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [thread, { data: slices }, { data: products }] = await Promise.all([
    readThread(req.scope, id, { reader: READER, visibility: ["public"] }),
    query.graph({
      entity: "seller_order",
      fields: ["id", "display_id"],
      filters: { order_id: ticket.order_id ?? [], seller_id },
    }),
    query.graph({
      entity: "product",
      fields: ["id", "title"],
      filters: { id: ticket.product_id ?? [] },
    }),
  ])
  return {
    ...ticket,
    seller_order: slices[0] ?? null,
    product: products[0] ?? null,
    comments: thread.map(({ view }) => view),
  }
}
