import { MedusaContainer } from "@medusajs/framework/types"
import { CONVERSATION_MODULE } from "../../../modules/conversation"
import { ConversationEvents, ConversationMessageWaited } from "../../../modules/conversation/events"
import { otherSide } from "../../../modules/conversation/rules"
import ConversationModuleService from "../../../modules/conversation/service"
import { customersOf, queryOf, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Waited = Pick<ConversationMessageWaited, "id" | "side" | "seq">
/** Of what was written, as much as a mail shows. */
const MESSAGE_LENGTH_MAX = 500

const conversationsOf = (container: MedusaContainer) =>
  container.resolve<ConversationModuleService>(CONVERSATION_MODULE)

const beginningOf = (body: string) =>
  body.length > MESSAGE_LENGTH_MAX ? `${body.slice(0, MESSAGE_LENGTH_MAX).trimEnd()} …` : body

/** The reader hears of what waits; what they have read meanwhile is no news. */
const tell: Tell<Waited> = async (container, { id, side, seq }) => {
  const conversations = conversationsOf(container)
  const [[conversation], [reading], [message]] = await Promise.all([
    conversations.listConversations({ id }, { take: 1 }),
    conversations.listConversationParticipants({ conversation_id: id, side }, { take: 1 }),
    conversations.listConversationMessages(
      { conversation_id: id, side: otherSide(side), seq: { $lte: seq } },
      { take: 1, order: { seq: "DESC" } }
    ),
  ])
  if (!conversation || !message || reading.last_read_seq >= message.seq) return []
  const { seller_id, customer_id } = conversation
  const { data: sellers } = await queryOf(container).graph({
    entity: "seller",
    fields: ["name"],
    filters: { id: seller_id },
  })
  const told = {
    event_key: `conversation:${reading.id}:${seq}`,
    facts: {
      ...{ conversation_id: id, seller_id, seller_name: sellers[0]?.name ?? "" },
      ...{ customer_name: conversation.customer_name, order_number: conversation.display_id },
      ...{ product_title: conversation.product_title, message: beginningOf(message.body) },
      count: reading.unread_count,
    },
  }
  if (side === "store") {
    const store = await storeOf(container, seller_id, "support")
    return toEach(store, { key: "store_conversation_message", ...told })
  }
  const customers = await customersOf(container, [customer_id])
  return toEach([...customers.values()], { key: "conversation_message", ...told })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const told = await conversationsOf(container).listConversationParticipants(
    { told_at: { $gte: since, $lt: until } },
    { take: MISSED_MAX, select: ["conversation_id", "side", "told_seq"] }
  )
  return told.map(({ conversation_id: id, side, told_seq: seq }) => ({
    name: ConversationEvents.MESSAGE_WAITED,
    data: { id, side, seq },
  }))
}

/** What was written and nobody has read for a while. */
export const conversationTeller: Teller = {
  name: "conversation",
  tells: { [ConversationEvents.MESSAGE_WAITED]: tell },
  missed,
}
