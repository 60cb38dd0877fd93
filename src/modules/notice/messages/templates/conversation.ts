import type { NoticeFacts } from "../../facts"
import { DASHBOARD, STOREFRONT } from "../paths"
import type { Row, Templates } from "../template"

type Keys = "conversation_message" | "store_conversation_message"
type Talk = NoticeFacts["conversation_message"]

const talk: Talk = {
  ...{ conversation_id: "conv_01JDSAMPLE", seller_id: "sel_01JDSAMPLE" },
  ...{ seller_name: "Clay & Kiln", customer_name: "Sam Rivers" },
  ...{ order_number: 1042, product_title: null, count: 1 },
  message: "The glaze is food safe, and the bowl may go into the dishwasher.",
}
const about = ({ order_number, product_title }: Talk): Row[] => [
  ["order", order_number ? `#${order_number}` : null],
  ["product", product_title],
]
const count = ({ facts }: { facts: Talk }) => facts.count

/** What a buyer and a store write to each other. */
export const conversationTemplates: Templates<Keys> = {
  conversation_message: {
    sample: talk,
    count,
    rows: about,
    path: ({ facts }) => STOREFRONT.conversation(facts.conversation_id),
  },
  store_conversation_message: {
    sample: talk,
    count,
    rows: about,
    path: ({ facts }) => DASHBOARD.myConversation(facts.conversation_id),
  },
}
