import { MedusaRequest } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AuthorType } from "../../../lib/thread"
import { TicketStatus } from "../../../modules/ticket/lists"
import { effectOfRequesterReply } from "../../../modules/ticket/rules"
import { readThread } from "./read-thread"

/** What lists show a requester. What staff do among themselves leaves no trace in it. */
export const OWN_TICKET_FIELDS = [
  ...["id", "number", "subject", "category", "status", "order_id", "product_id"],
  ...["created_at", "last_public_comment_at", "solved_at", "seller.id", "seller.name"],
]
const DETAIL_FIELDS = [
  ...OWN_TICKET_FIELDS,
  ...["customer_id", "email", "solve_count", "merged_into_id", "follow_up_of_id"],
]
const READER = { author_types: ["customer", "guest"] as AuthorType[] }

type Row = Record<string, unknown> & {
  id: string
  status: TicketStatus
  solved_at: Date | null
  customer_id: string | null
  email: string
  solve_count: number
  merged_into_id: string | null
  follow_up_of_id: string | null
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** Another ticket of the same requester; of others there is nothing to see. */
async function related(container: MedusaContainer, id: string | null, { customer_id, email }: Row) {
  if (!id) return null
  const { data } = await queryOf(container).graph({
    entity: "ticket",
    fields: ["id", "number", "subject"],
    filters: { id, customer_id, ...(customer_id === null && { email }) },
  })
  return data[0] ?? null
}

/** A ticket as its requester reads it, with what everybody in it has said. */
export async function readOwnTicket(req: MedusaRequest, id: string) {
  const query = queryOf(req.scope)
  const { data } = await query.graph({ entity: "ticket", fields: DETAIL_FIELDS, filters: { id } })
  // The fields asked for are those of Row.
  const row = data[0] as unknown as Row | undefined
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ticket with id '${id}' not found`)
  const { customer_id: _, email: __, solve_count, merged_into_id, follow_up_of_id, ...ticket } = row
  const [thread, merged_into, follow_up_of, { data: ratings }] = await Promise.all([
    readThread(req.scope, id, { reader: READER, visibility: ["public"] }),
    related(req.scope, merged_into_id, row),
    related(req.scope, follow_up_of_id, row),
    query.graph({
      entity: "ticket_csat",
      fields: ["rating", "comment", "created_at"],
      filters: { ticket_id: id, solve_count },
    }),
  ])
  const [csat = null] = ratings
  const isSolved = row.status === "solved" || row.status === "closed"
  return {
    ...ticket,
    ...{ merged_into, follow_up_of, csat },
    comments: thread.map(({ view }) => view),
    /** What a reply would do now: `follows_up` makes a new ticket, `refused` is not possible. */
    reply_effect: effectOfRequesterReply({ ...row, solved_at: asDate(row.solved_at) }, new Date()),
    can_close: row.status !== "closed" && row.status !== "merged",
    can_rate: isSolved && !csat,
  }
}

const asDate = (moment: Date | string | null) => (moment ? new Date(moment) : null)
