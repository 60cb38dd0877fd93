import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import ConversationModuleService from "../../modules/conversation/service"
import type { ConversationRow } from "../../modules/conversation/storage"

/** What allows staff to read a conversation. */
export type Case = { type: "ticket" | "complaint"; id: string; number: number }
/** What staff are working on, and from there look for what was said. */
export type Sought = { ticket_id?: string; complaint_id?: string; order_id?: string }

/** Conversations that one look goes through. */
const LOOK_MAX = 100
/** Cases of all the conversations of one look. */
const CASES_MAX = 1_000

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
async function findComplaints(container: MedusaContainer, rows: ConversationRow[]) {
  const { data } = await queryOf(container).graph({
    entity: "complaint",
    fields: ["id", "number", "order_id", "customer_id", "seller_id"],
    filters: {
      $or: rows.map(({ customer_id, seller_id, order_id }) => ({
        ...{ customer_id, seller_id },
        ...(order_id && { order_id }),
      })),
    },
    pagination: { take: CASES_MAX, order: { number: "DESC" } },
  })
  const products = rows.some(({ order_id }) => !order_id)
    ? await productsIn(container, [...new Set(data.map(({ order_id }) => order_id))])
    : undefined
  return ({ customer_id, seller_id, order_id, product_id }: ConversationRow) =>
    data.filter((one) => {
      const isOfTheTwo = one.customer_id === customer_id && one.seller_id === seller_id
      if (!isOfTheTwo) return false
      if (order_id) return one.order_id === order_id
      return products?.get(one.order_id)?.has(product_id)
    })
}

/** Tickets of the buyer about the same order or product, and those that a report opened. */
async function findTickets(container: MedusaContainer, rows: ConversationRow[]) {
  const reports = await conversationsOf(container).listConversationReports(
    { conversation_id: rows.map(({ id }) => id) },
    { take: CASES_MAX }
  )
  const { data } = await queryOf(container).graph({
    entity: "ticket",
    fields: ["id", "number", "seller_id", "customer_id", "order_id", "product_id"],
    filters: {
      $or: [
        { id: reports.flatMap(({ ticket_id }) => ticket_id ?? []) },
        ...rows.map(({ customer_id, order_id, product_id }) => ({
          customer_id,
          ...(order_id ? { order_id } : { product_id }),
        })),
      ],
    },
    pagination: { take: CASES_MAX, order: { number: "DESC" } },
  })
  return (row: ConversationRow) => {
    const reported = reports.filter(({ conversation_id }) => conversation_id === row.id)
    return data.filter((one) => {
      if (reported.some(({ ticket_id }) => ticket_id === one.id)) return true
      const isOwn = one.customer_id === row.customer_id
      const isAbout = row.order_id
        ? one.order_id === row.order_id
        : one.product_id === row.product_id
      // A ticket about the whole of an order of several stores names none of them.
      return isOwn && isAbout && (!one.seller_id || one.seller_id === row.seller_id)
    })
  }
}

/** The tickets and complaints because of which staff may read each of the conversations. */
async function findCases(container: MedusaContainer, rows: ConversationRow[]) {
  if (rows.length === 0) return []
  const [ticketsOf, complaintsOf] = await Promise.all([
    findTickets(container, rows),
    findComplaints(container, rows),
  ])
  return rows.map((row) => ({
    row,
    cases: [
      ...ticketsOf(row).map(({ id, number }) => ({ type: "ticket" as const, id, number })),
      ...complaintsOf(row).map(({ id, number }) => ({ type: "complaint" as const, id, number })),
    ],
  }))
}

/** The tickets and complaints because of which staff may read a conversation. */
export async function casesOf(container: MedusaContainer, row: ConversationRow): Promise<Case[]> {
  const [{ cases }] = await findCases(container, [row])
  return cases
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

/** Conversations that may have to do with a case, before their cases are known. */
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
  const found = await findCases(container, rows)
  const wanted = sought.ticket_id ?? sought.complaint_id
  return found.filter(({ cases }) =>
    wanted ? cases.some(({ id }) => id === wanted) : cases.length > 0
  )
}
