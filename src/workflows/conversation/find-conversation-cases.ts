import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import ConversationModuleService from "../../modules/conversation/service"
import type { ConversationRow } from "../../modules/conversation/storage"

/** What allows staff to read a conversation. */
export type Case = { type: "ticket" | "complaint"; id: string; number: number }
type Dispute = { id: string; number: number; order_id: string }
/** What staff are working on, and from there look for what was said. */
export type Sought = { ticket_id?: string; complaint_id?: string; order_id?: string }

/** Conversations and cases that one look goes through. */
const LOOK_MAX = 100

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)
const conversationsOf = (container: MedusaContainer) =>
  container.resolve<ConversationModuleService>(CONVERSATION_MODULE)

async function productsIn(container: MedusaContainer, order_ids: string[]) {
  const { data } = await queryOf(container).graph({
    entity: "order",
    fields: ["id", "items.product_id"],
    filters: { id: order_ids },
  })
  // The generated types do not know the items' product.
  type Order = { id: string; items: { product_id: string | null }[] }
  const orders = data as unknown as Order[]
  return new Map(
    orders.map(({ id, items }) => [id, new Set(items.map(({ product_id }) => product_id))])
  )
}

/** Disputes of the two, about what they talk about: the order, or one with the product in it. */
async function complaintsAbout(container: MedusaContainer, row: ConversationRow) {
  const { customer_id, seller_id, order_id, product_id } = row
  const { data } = await queryOf(container).graph({
    entity: "complaint",
    fields: ["id", "number", "order_id"],
    filters: { customer_id, seller_id, ...(order_id && { order_id }) },
    pagination: { take: LOOK_MAX, order: { number: "DESC" } },
  })
  const complaints = data as Dispute[]
  if (order_id) return complaints
  const products = await productsIn(
    container,
    complaints.map((one) => one.order_id)
  )
  return complaints.filter((one) => products.get(one.order_id)?.has(product_id))
}

/** Tickets of the buyer about the same order or product, and those that a report opened. */
async function ticketsAbout(container: MedusaContainer, row: ConversationRow) {
  const reports = await conversationsOf(container).listConversationReports(
    { conversation_id: row.id },
    { take: LOOK_MAX }
  )
  const { customer_id, seller_id, order_id, product_id } = row
  const query = queryOf(container)
  const page = { take: LOOK_MAX, order: { number: "DESC" as const } }
  const [asked, reported] = await Promise.all([
    query.graph({
      entity: "ticket",
      fields: ["id", "number", "seller_id"],
      filters: { customer_id, ...(order_id ? { order_id } : { product_id }) },
      pagination: page,
    }),
    query.graph({
      entity: "ticket",
      fields: ["id", "number", "seller_id"],
      filters: { id: reports.flatMap(({ ticket_id }) => ticket_id ?? []) },
      pagination: page,
    }),
  ])
  // A ticket about the whole of an order of several stores names none of them.
  const own = asked.data.filter((one) => !one.seller_id || one.seller_id === seller_id)
  const all = [...own, ...reported.data]
  return [...new Map(all.map(({ id, number }) => [id, { id, number }])).values()]
}

/** The tickets and complaints because of which staff may read a conversation. */
export async function casesOf(container: MedusaContainer, row: ConversationRow): Promise<Case[]> {
  const [tickets, complaints] = await Promise.all([
    ticketsAbout(container, row),
    complaintsAbout(container, row),
  ])
  return [
    ...tickets.map(({ id, number }) => ({ type: "ticket" as const, id, number })),
    ...complaints.map(({ id, number }) => ({ type: "complaint" as const, id, number })),
  ]
}

/** @throws MedusaError forbidden for a conversation that nobody asked staff about */
export async function assertHasCase(container: MedusaContainer, row: ConversationRow) {
  const cases = await casesOf(container, row)
  if (cases.length) return cases
  throw new MedusaError(
    MedusaError.Types.FORBIDDEN,
    `Conversation ${row.id} is between its two sides; it can be read once a ticket or a ` +
      "complaint is about the same order or product, or one of its messages was reported"
  )
}

/** Conversations that may have to do with a case, before each is asked for its own cases. */
async function candidates(
  container: MedusaContainer,
  { ticket_id, complaint_id, order_id }: Sought
) {
  const conversations = conversationsOf(container)
  const list = (filters: object) =>
    conversations.listConversations(filters, { take: LOOK_MAX, order: { last_message_at: "DESC" } })
  if (ticket_id) {
    const [{ data }, reports] = await Promise.all([
      queryOf(container).graph({
        entity: "ticket",
        fields: ["customer_id", "order_id", "product_id"],
        filters: { id: ticket_id },
      }),
      conversations.listConversationReports({ ticket_id }, { take: LOOK_MAX }),
    ])
    const reported = reports.map(({ conversation_id }) => conversation_id)
    const { customer_id = null, order_id = null, product_id = null } = data[0] ?? {}
    const about = [...(order_id ? [{ order_id }] : []), ...(product_id ? [{ product_id }] : [])]
    const own = customer_id && about.length ? [{ customer_id, $or: about }] : []
    return await list({ $or: [{ id: reported }, ...own] })
  }
  if (complaint_id) {
    const { data } = await queryOf(container).graph({
      entity: "complaint",
      fields: ["customer_id", "seller_id"],
      filters: { id: complaint_id },
    })
    return data[0] ? await list({ ...pick(data[0]) }) : []
  }
  return await list({ order_id })
}

const pick = ({ customer_id, seller_id }: { customer_id: string; seller_id: string }) => ({
  ...{ customer_id, seller_id },
})

/** What was said about a case; of an order, what some case is about. */
export async function findForCase(container: MedusaContainer, sought: Sought) {
  const rows = await candidates(container, sought)
  const found = await Promise.all(
    rows.map(async (row) => ({ row, cases: await casesOf(container, row) }))
  )
  const wanted = sought.ticket_id ?? sought.complaint_id
  return found.filter(({ cases }) =>
    wanted ? cases.some(({ id }) => id === wanted) : cases.length > 0
  )
}
