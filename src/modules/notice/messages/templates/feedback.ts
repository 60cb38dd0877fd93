import { DASHBOARD, STOREFRONT } from "../paths"
import type { Row, Templates } from "../template"

type Keys = "feedback_request" | "feedback_answered" | "feedback_hidden" | "store_feedback_given"

const rated = {
  ...{ feedback_id: "fb_01JDSAMPLE", order_id: "order_01JDSAMPLE", order_number: 1042 },
  ...{ seller_name: "Clay & Kiln", product_title: null as string | null },
}
type Rated = { order_number: number; product_title: string | null; seller_name: string | null }
const rows = ({ order_number, product_title, seller_name }: Rated): Row[] => [
  ["order", `#${order_number}`],
  ["store", seller_name],
  ["article", product_title],
]
const toOrder = ({ facts }: { facts: { order_id: string } }) => STOREFRONT.rateOrder(facts.order_id)

/** What buyers say about finished deals. */
export const feedbackTemplates: Templates<Keys> = {
  feedback_request: {
    sample: {
      ...{ seller_id: "sel_01JDSAMPLE", seller_name: "Clay & Kiln" },
      ...{ order_id: "order_01JDSAMPLE", order_number: 1042 },
      ...{ seller_order_id: "sorder_01JDSAMPLE", rate_until: "2026-12-20T15:30:00.000Z" },
    },
    path: toOrder,
  },
  feedback_answered: {
    sample: { ...rated, answer: "Thank you, it was a pleasure to send it to you." },
    rows: (facts) => [...rows(facts), ["store_answer", facts.answer]],
    path: toOrder,
  },
  feedback_hidden: {
    sample: { ...rated, reason: "It names the phone number of a person." },
    context: ({ facts }) =>
      facts.product_title ? "product" : facts.seller_name ? null : "platform",
    rows: (facts) => [...rows(facts), ["reason", facts.reason]],
    path: toOrder,
  },
  store_feedback_given: {
    sample: {
      ...{ ...rated, seller_id: "sel_01JDSAMPLE", seller_name: "Clay & Kiln" },
      ...{ author_name: "Sam R.", stars: 4, comment: "Lovely bowl, well packed." },
    },
    context: ({ facts }) => (facts.product_title ? "product" : null),
    count: ({ facts }) => facts.stars,
    rows: (facts) => [...rows(facts), ["message", facts.comment]],
    path: () => DASHBOARD.myFeedback(),
  },
}
