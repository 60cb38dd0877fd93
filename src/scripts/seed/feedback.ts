import { MedusaContainer } from "@medusajs/framework/types"
import { answerFeedbackWorkflow } from "../../workflows/feedback/answer-feedback"
import { GiveFeedback, giveFeedbackWorkflow } from "../../workflows/feedback/give-feedback"
import { keepFeedbackPicturesWorkflow } from "../../workflows/feedback/keep-feedback-pictures"
import { moderateFeedbackWorkflow } from "../../workflows/feedback/moderate-feedback"
import { aClock } from "./clock"
import { DemoFeedback, FEEDBACK } from "./data/feedback"
import { find } from "./find"
import { draw } from "./pictures/keep-picture"

/** Until a store answers, or the merchant looks at it. */
const HOURS_TO_REACTION = 22

type Order = { id: string; customer_id: string }

/** What buyers of the demo say: mostly kind, some answered, and one that had to go. */
export async function seedFeedback(container: MedusaContainer, merchant_id: string) {
  for (const demo of FEEDBACK) await seedOne(container, demo, merchant_id)
}

async function seedOne(container: MedusaContainer, demo: DemoFeedback, merchant_id: string) {
  const filters = { metadata: { demo: demo.order } }
  const order = await find<Order>(container, "order", filters, ["id", "customer_id"])
  if (!order) return
  const { aim, stars, known } = await aimOf(container, demo)
  if (await find(container, "feedback", { order_id: order.id, ...known })) return
  const clock = aClock({ days_ago: demo.days_ago })
  try {
    const { overall, comment } = demo
    const picture_ids = await keepPicture(container, demo, order)
    const { result } = await giveFeedbackWorkflow(container).run({
      input: {
        ...{ aim, ...stars, overall, comment, picture_ids, now: new Date() },
        ...{ order_id: order.id, customer_id: order.customer_id },
      },
    })
    clock.forward(HOURS_TO_REACTION)
    await react(container, demo, result.feedback, merchant_id)
  } finally {
    clock.restore()
  }
}

type Aimed = {
  aim: GiveFeedback["aim"]
  stars: Pick<GiveFeedback, "communication" | "shipping" | "accuracy">
  /** What a row about the same has. */
  known: object
}

async function aimOf(container: MedusaContainer, { about }: DemoFeedback): Promise<Aimed> {
  if (about === "marketplace") {
    return { aim: { kind: "platform" }, stars: {}, known: { kind: "platform" } }
  }
  if ("sku" in about) {
    type Variant = { id: string; product_id: string }
    const fields = ["id", "product_id"]
    const variant = await find<Variant>(container, "variant", { sku: about.sku }, fields)
    const aim = { kind: "product" as const, product_id: variant!.product_id }
    return { aim, stars: {}, known: aim }
  }
  const { store: handle, ...stars } = about
  const seller = await find(container, "seller", { handle })
  const aim = { kind: "seller" as const, seller_id: seller!.id }
  return { aim, stars, known: aim }
}

async function keepPicture(
  container: MedusaContainer,
  { picture, order }: DemoFeedback,
  { customer_id }: Order
): Promise<string[]> {
  if (!picture) return []
  const content = (await draw(picture)).toString("base64")
  const kept = { filename: `${order}.webp`, mimeType: "image/webp", content }
  const { result } = await keepFeedbackPicturesWorkflow(container).run({
    input: { customer_id, pictures: [kept] },
  })
  return result.map(({ id }) => id)
}

async function react(
  container: MedusaContainer,
  { answer, hidden }: DemoFeedback,
  { id, seller_id }: { id: string; seller_id: string | null },
  merchant_id: string
) {
  const now = new Date()
  if (hidden) {
    await moderateFeedbackWorkflow(container).run({
      input: { id, to: "hidden", reason: hidden, user_id: merchant_id, now },
    })
  }
  if (!answer || !seller_id) return
  type Member = { id: string; user_id: string }
  const filters = { seller_id, role: "owner" }
  const owner = await find<Member>(container, "seller_member", filters, ["id", "user_id"])
  await answerFeedbackWorkflow(container).run({
    input: { ref: { id, seller_id }, answer, user_id: owner!.user_id, now },
  })
}
