import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ConversationEvents, ConversationHappened } from "../../modules/conversation/events"
import { Side, SIDES } from "../../modules/conversation/rules"
import type { Whose } from "../../modules/conversation/storage"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "../../sockets/seller/rooms"
import { customerRoom, STORE_NAMESPACE, StoreMessages } from "../../sockets/store/rooms"
import {
  countUnread,
  readOwnConversation,
  readOwnMessages,
} from "../../workflows/conversation/read-conversations"

type Happened = ConversationHappened & { seq?: number; side: Side }

/** Open pages of both sides show what was written, what was read, and how much is unread. */
export default async function tellSidesOfConversation({
  event: { name, data },
  container,
}: SubscriberArgs<Happened>) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  for (const side of SIDES) {
    const { namespace, room, messages, whose } = placeOf(side, data)
    if (!realtime.reaches(namespace, room)) continue
    const at = new Date().toISOString()
    const told = await whatIsNew(container, data, whose)
    realtime.tell(namespace, room, messages.CONVERSATION, { ...told, at })
    // What somebody writes changes nothing of what they have not read.
    if ((name === ConversationEvents.READ) !== (side === data.side)) continue
    const count = await countUnread(container, whose)
    realtime.tell(namespace, room, messages.CONVERSATIONS_UNREAD, { count, at })
  }
}

const placeOf = (side: Side, { customer_id, seller_id }: ConversationHappened) =>
  side === "buyer"
    ? {
        ...{ namespace: STORE_NAMESPACE, room: customerRoom(customer_id) },
        ...{ messages: StoreMessages, whose: { side, owner_id: customer_id } },
      }
    : {
        ...{ namespace: SELLER_NAMESPACE, room: storeRoom(seller_id, "conversations") },
        ...{ messages: SellerMessages, whose: { side, owner_id: seller_id } },
      }

/** The conversation as its side's list shows it, and the message if there is a new one. */
async function whatIsNew(container: MedusaContainer, { id, seq }: Happened, whose: Whose) {
  const page = { after_seq: (seq ?? 0) - 1, limit: 1 }
  const [conversation, read] = await Promise.all([
    readOwnConversation(container, id, whose),
    readOwnMessages(container, id, { whose, page }),
  ])
  const { messages, seen_seq } = read
  return { conversation, message: seq ? messages[0] : null, seen_seq }
}

export const config: SubscriberConfig = {
  event: [ConversationEvents.MESSAGE_SENT, ConversationEvents.READ],
}
