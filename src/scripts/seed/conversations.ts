import { MedusaContainer } from "@medusajs/framework/types"
import { markConversationReadWorkflow } from "../../workflows/conversation/mark-conversation-read"
import { sendConversationMessageWorkflow } from "../../workflows/conversation/send-conversation-message"
import { To, whoseOf, Writing } from "../../workflows/conversation/steps/find-subject"
import { aClock } from "./clock"
import { CONVERSATIONS, DemoConversation } from "./data/conversations"
import { find } from "./find"

/** Buyers and stores who talk: answered, waiting, and one who would rather pay elsewhere. */
export async function seedConversations(container: MedusaContainer) {
  for (const demo of CONVERSATIONS) await seedConversation(container, demo)
}

type Sides = { buyer: Writing; store: Writing; to: Record<"buyer" | "store", To> }

async function seedConversation(container: MedusaContainer, demo: DemoConversation) {
  const sides = await sidesOf(container, demo)
  if (!sides) return
  const clock = aClock({ days_ago: demo.days_ago })
  let id: string | undefined
  try {
    for (const { side, hours, body } of demo.lines) {
      clock.forward(hours)
      // Whoever answers has read.
      if (id) await read(container, id, sides[side])
      const { result } = await sendConversationMessageWorkflow(container).run({
        input: { by: sides[side], to: id ? { id } : sides.to[side], body, now: new Date() },
      })
      id = result.conversation.id
    }
    for (const side of id ? demo.read : []) await read(container, id!, sides[side])
  } finally {
    clock.restore()
  }
}

async function read(container: MedusaContainer, id: string, by: Writing) {
  const input = { id, whose: whoseOf(by), now: new Date() }
  await markConversationReadWorkflow(container).run({ input })
}

/** Who talks about what; nothing when something of it is not there, or they have talked. */
async function sidesOf(
  container: MedusaContainer,
  { about, handle, email }: DemoConversation
): Promise<Sides | undefined> {
  const seller = await find(container, "seller", { handle })
  const customer = await find(container, "customer", { email, has_account: true })
  const subject =
    "order" in about
      ? await find(container, "order", { metadata: { demo: about.order } })
      : await find(container, "product", { title: about.product })
  if (!seller || !customer || !subject) return
  const named = "order" in about ? { order_id: subject.id } : { product_id: subject.id }
  const [seller_id, customer_id] = [seller.id, customer.id]
  if (await find(container, "conversation", { ...named, seller_id, customer_id })) return
  type Member = { id: string; user_id: string }
  const filters = { seller_id, role: "owner" }
  const owner = await find<Member>(container, "seller_member", filters, ["id", "user_id"])
  const slice = await find(container, "seller_order", { order_id: subject.id, seller_id })
  return {
    buyer: { side: "buyer", customer_id },
    store: { side: "store", seller_id, user_id: owner!.user_id },
    to: {
      buyer: "order" in about ? { order_id: subject.id, seller_id } : { product_id: subject.id },
      store: { seller_order_id: slice?.id ?? "" },
    },
  }
}
