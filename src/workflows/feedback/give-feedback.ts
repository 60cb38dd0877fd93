import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../modules/feedback"
import type { NewFeedback } from "../../modules/feedback/deeds"
import {
  assertNothing,
  FeedbackKind,
  hindranceToRate,
  shortName,
} from "../../modules/feedback/rules"
import FeedbackModuleService from "../../modules/feedback/service"
import { Deals, findDeals, Part } from "./find-deals"
import { announceFeedback } from "./steps/announce-feedback"
import { copySellerRatingStep } from "./steps/copy-seller-rating"

/** What it is about: a store's share, a bought product, or the marketplace. */
type Aim =
  | { kind: "seller"; seller_id: string }
  | { kind: "product"; product_id: string }
  | { kind: "platform" }
type Stars = { overall: number; communication?: number; shipping?: number; accuracy?: number }
export type GiveFeedback = Stars & {
  aim: Aim
  order_id: string
  customer_id: string
  comment?: string | null
  picture_ids?: string[]
  now: Date
}

const notIn = (order_id: string, what: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} has no ${what}`)

/** The part of the order that it is about; null for all of it. */
function partFor(aim: Aim, { parts }: Deals, order_id: string): Part | null {
  if (aim.kind === "platform") return null
  const part = parts.find(({ seller, goods }) =>
    aim.kind === "seller"
      ? seller?.id === aim.seller_id
      : goods.some(({ product_id }) => product_id === aim.product_id)
  )
  if (part) return part
  throw aim.kind === "seller"
    ? notIn(order_id, `goods of store ${aim.seller_id}`)
    : notIn(order_id, `product ${aim.product_id}`)
}

async function nameOf(container: MedusaContainer, id: string): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["first_name", "last_name"],
    filters: { id },
  })
  return shortName(data[0]?.first_name ?? null, data[0]?.last_name ?? null)
}

const readNewFeedbackStep = createStep(
  "read-new-feedback",
  async (input: GiveFeedback, { container }) => {
    const { aim, order_id, customer_id } = input
    const deals = await findDeals(container, input)
    const part = partFor(aim, deals, order_id)
    const deal = part ?? deals.whole
    assertNothing(hindranceToRate(deal, new Date(input.now)))
    const product_id = aim.kind === "product" ? aim.product_id : null
    const good = part?.goods.find((one) => one.product_id === product_id)
    const kind: FeedbackKind = aim.kind
    const about = {
      ...{ kind, order_id, display_id: deal.display_id, customer_id, product_id },
      seller_id: part?.seller?.id ?? null,
      seller_order_id: part?.seller_order_id ?? null,
      product_title: good?.title ?? null,
      author_name: await nameOf(container, customer_id),
    }
    return new StepResponse(about)
  }
)

/** Nothing takes it back: what comes after it, a job makes good. */
const giveFeedbackStep = createStep(
  "give-feedback",
  async ({ now, ...data }: NewFeedback & { now: Date }, { container }) => {
    const feedback = container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)
    return new StepResponse(await feedback.give(data, new Date(now)))
  }
)

/** A buyer rates a deal that is done: once, and while the memory is fresh. */
export const giveFeedbackWorkflow = createWorkflow(
  "give-feedback",
  (input: WorkflowData<GiveFeedback>) => {
    const about = readNewFeedbackStep(input)
    const done = giveFeedbackStep(
      transform({ input, about }, ({ input, about }) => ({
        ...{ ...about, now: input.now, overall: input.overall, comment: input.comment || null },
        communication: input.communication ?? null,
        shipping: input.shipping ?? null,
        accuracy: input.accuracy ?? null,
        picture_ids: input.picture_ids ?? [],
      }))
    )
    copySellerRatingStep(done)
    announceFeedback(done)
    return new WorkflowResponse(done)
  }
)
