import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { commentView } from "../../lib/thread"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import type { ConversationFilters, Listed, Page } from "../../modules/conversation/reading"
import { AUTHOR_OF, MESSAGE_SUBJECT, Side, SIDES } from "../../modules/conversation/rules"
import ConversationModuleService from "../../modules/conversation/service"
import type { ConversationRow, MessageRow, Whose } from "../../modules/conversation/storage"
import { filesUnder } from "../attachment/files-under"

const conversationsOf = (container: MedusaContainer) =>
  container.resolve<ConversationModuleService>(CONVERSATION_MODULE)

type Store = { id: string; name: string; handle: string; logo_url: string | null; status: string }
type Product = { id: string; title: string; handle: string; thumbnail: string | null }

/** The stores and products that conversations are about, each read once. */
export async function readAround(container: MedusaContainer, rows: ConversationRow[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const product_ids = rows.flatMap(({ product_id }) => product_id ?? [])
  const [sellers, products] = await Promise.all([
    query.graph({
      entity: "seller",
      fields: ["id", "name", "handle", "logo_url", "status"],
      filters: { id: [...new Set(rows.map(({ seller_id }) => seller_id))] },
    }),
    query.graph({
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail"],
      filters: { id: [...new Set(product_ids)] },
    }),
  ])
  const stores = new Map((sellers.data as Store[]).map((one) => [one.id, one]))
  const goods = new Map((products.data as Product[]).map((one) => [one.id, one]))
  return ({ seller_id, product_id, product_title }: ConversationRow) => ({
    seller: stores.get(seller_id) ?? null,
    // A product that was deleted is still what they talked about.
    product: product_id
      ? (goods.get(product_id) ?? { id: null, title: product_title, handle: null, thumbnail: null })
      : null,
  })
}

type Around = Awaited<ReturnType<typeof readAround>>

/** What both sides and the staff see of a conversation. */
export const conversationView = (row: ConversationRow, around: Around) => ({
  id: row.id,
  ...{ order_id: row.order_id, seller_order_id: row.seller_order_id, display_id: row.display_id },
  ...{ customer_name: row.customer_name, ...around(row) },
  last_message: {
    ...{ seq: row.last_seq, side: row.last_side, preview: row.last_preview },
    created_at: row.last_message_at,
  },
  waiting_since: row.waiting_since,
  created_at: row.created_at,
})

/** The same with one side's own numbers. */
const ownView = (row: Listed, side: Side, around: Around) => {
  const { order_id, seller_order_id, ...view } = conversationView(row, around)
  return {
    ...view,
    // Each side knows an order by its own id.
    ...(side === "buyer" ? { order_id } : { seller_order_id }),
    ...{ unread_count: row.unread_count, last_read_seq: row.last_read_seq },
  }
}

/** One side's conversations, the newest message first. */
export async function listOwnConversations(
  container: MedusaContainer,
  whose: Whose,
  filters: ConversationFilters
) {
  const { conversations, count } = await conversationsOf(container).listOf(whose, filters)
  const around = await readAround(container, conversations)
  return { conversations: conversations.map((row) => ownView(row, whose.side, around)), count }
}

/** @throws MedusaError not_found, also for somebody else's */
export async function readOwnConversation(container: MedusaContainer, id: string, whose: Whose) {
  const conversations = conversationsOf(container)
  const row = await conversations.find(id, whose)
  const [{ unread_count, last_read_seq }] = await conversations.listConversationParticipants(
    { conversation_id: id, side: whose.side },
    { take: 1 }
  )
  const around = await readAround(container, [row])
  return ownView({ ...row, unread_count, last_read_seq }, whose.side, around)
}

type ReadingSide = Side | "merchant"
const READERS = { ...AUTHOR_OF, merchant: "merchant" } as const

/** Messages with their files, as one side or the staff read them; a report only who may know of it. */
export async function messageViews(
  container: MedusaContainer,
  messages: MessageRow[],
  side: ReadingSide
) {
  const message_id = messages.map(({ id }) => id)
  const sides = side === "merchant" ? SIDES : [side]
  const [filesOf, reports] = await Promise.all([
    filesUnder(container, MESSAGE_SUBJECT, message_id),
    conversationsOf(container).listConversationReports(
      { message_id, side: [...sides] },
      { take: message_id.length * sides.length, select: ["message_id"] }
    ),
  ])
  const reported = new Set(reports.map((report) => report.message_id))
  const reader = { author_types: [READERS[side]] }
  return messages.map((row) => ({
    ...commentView(row, filesOf(row.id), reader),
    ...{ seq: row.seq, side: row.side },
    ...{ contact_kinds: row.contact_kinds ?? [], is_masked: row.is_masked },
    is_reported: reported.has(row.id),
  }))
}

/**
 * A page of an own conversation, and how far the other side has read.
 *
 * @throws MedusaError not_found, also for somebody else's
 */
export async function readOwnMessages(
  container: MedusaContainer,
  id: string,
  { whose, page }: { whose: Whose; page: Page }
) {
  const conversations = conversationsOf(container)
  const { last_seq } = await conversations.find(id, whose)
  const [{ messages, has_more }, readings] = await Promise.all([
    conversations.pageOf(id, page),
    conversations.listConversationParticipants({ conversation_id: id }, { take: 2 }),
  ])
  const readOf = (isOwn: boolean) =>
    readings.find(({ side }) => (side === whose.side) === isOwn)?.last_read_seq ?? 0
  return {
    messages: await messageViews(container, messages, whose.side),
    ...{ has_more, last_seq, last_read_seq: readOf(true), seen_seq: readOf(false) },
  }
}

/** What one side has not read in all conversations together. */
export const countUnread = async (container: MedusaContainer, whose: Whose) =>
  await conversationsOf(container).countUnread(whose)
