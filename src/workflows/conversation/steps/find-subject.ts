import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, ProductStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CONVERSATION_MODULE } from "../../../modules/conversation"
import type { Subject } from "../../../modules/conversation/sending"
import ConversationModuleService from "../../../modules/conversation/service"
import { nameOf } from "../../ticket/steps/find-actor"

/** Who writes: a customer, or a member of a store. */
export type Writing =
  { side: "buyer"; customer_id: string } | { side: "store"; seller_id: string; user_id: string }
/** A conversation that there is, or what a new one is about. */
export type To =
  | { id: string }
  | { order_id: string; seller_id: string }
  | { seller_order_id: string }
  | { product_id: string }
type Input = { by: Writing; to: To }

export const whoseOf = (by: Writing) =>
  by.side === "buyer"
    ? { side: by.side, owner_id: by.customer_id }
    : { side: by.side, owner_id: by.seller_id }

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)
const missing = (name: string, id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `${name} with id '${id}' not found`)
const refuse = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

async function customerName(container: MedusaContainer, id: string) {
  const { data } = await queryOf(container).graph({
    entity: "customer",
    fields: ["id", "first_name", "last_name", "has_account"],
    filters: { id },
  })
  if (!data[0]?.has_account) {
    throw refuse("Whoever ordered without an account has no inbox; write to their e-mail address")
  }
  return nameOf(data[0], "Customer")
}

/** The share of one store in an order, as long as the order is the customer's. */
async function aboutOrder(container: MedusaContainer, filters: object, wanted: string) {
  const { data: slices } = await queryOf(container).graph({
    entity: "seller_order",
    fields: ["id", "order_id", "seller_id", "display_id"],
    filters,
  })
  const [slice] = slices
  if (!slice) throw missing("Order", wanted)
  const { data: orders } = await queryOf(container).graph({
    entity: "order",
    fields: ["id", "customer_id"],
    filters: { id: slice.order_id },
  })
  const customer_id = orders[0]?.customer_id
  if (!customer_id) throw missing("Order", wanted)
  const { id: seller_order_id, order_id, seller_id, display_id } = slice
  return {
    ...{ customer_id, seller_id, order_id, seller_order_id, display_id },
    ...{ product_id: null, product_title: null },
  }
}

async function aboutProduct(container: MedusaContainer, id: string, customer_id: string) {
  const { data } = await queryOf(container).graph({
    entity: "product",
    fields: ["id", "title", "status", "seller.id"],
    filters: { id },
  })
  // The generated types do not know our link to the seller.
  type Product = { title: string; status: string; seller?: { id: string } | null }
  const product = data[0] as unknown as Product | undefined
  if (product?.status !== ProductStatus.PUBLISHED) throw missing("Product", id)
  if (!product.seller) {
    throw refuse("The marketplace itself sells this product; open a ticket to ask about it")
  }
  return {
    ...{ customer_id, seller_id: product.seller.id, product_id: id, product_title: product.title },
    ...{ order_id: null, seller_order_id: null, display_id: null },
  }
}

/** What somebody wants to talk about; another's order looks like one that does not exist. */
async function findNew(
  container: MedusaContainer,
  by: Writing,
  to: Exclude<To, { id: string }>
): Promise<Subject> {
  if (by.side === "store") {
    // Stores write about their orders; a product is for buyers to ask about.
    if (!("seller_order_id" in to)) throw missing("Order", "")
    const id = to.seller_order_id
    const subject = await aboutOrder(container, { id, seller_id: by.seller_id }, id)
    return { ...subject, customer_name: await customerName(container, subject.customer_id) }
  }
  const { customer_id } = by
  const customer_name = await customerName(container, customer_id)
  if ("product_id" in to) {
    return { ...(await aboutProduct(container, to.product_id, customer_id)), customer_name }
  }
  if (!("order_id" in to)) throw missing("Order", to.seller_order_id)
  const { order_id, seller_id } = to
  const subject = await aboutOrder(container, { order_id, seller_id }, order_id)
  if (subject.customer_id !== customer_id) throw missing("Order", order_id)
  return { ...subject, customer_name }
}

/** A buyer cannot write to a store that nobody may answer for. */
async function assertStoreAnswers(container: MedusaContainer, seller_id: string, by: Writing) {
  const { data } = await queryOf(container).graph({
    entity: "seller",
    fields: ["name", "status"],
    filters: { id: seller_id },
  })
  const [seller] = data
  if (!seller) throw missing("Store", seller_id)
  if (by.side === "store" || seller.status === "active") return seller.name
  const why = seller.status === "closed" ? "has closed" : "cannot answer at the moment"
  throw refuse(`The store ${seller.name} ${why}; open a ticket or a complaint instead`)
}

const isBegun = (to: To): to is { id: string } => "id" in to

/** Finds what is written to, and under which name. */
export const findConversationSubjectStep = createStep(
  "find-conversation-subject",
  async ({ by, to }: Input, { container }) => {
    const conversations = container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
    const found = isBegun(to)
      ? await conversations.find(to.id, whoseOf(by))
      : await findNew(container, by, to)
    const store_name = await assertStoreAnswers(container, found.seller_id, by)
    const author =
      by.side === "buyer"
        ? { author_id: by.customer_id, author_name: found.customer_name }
        : { author_id: by.user_id, author_name: store_name }
    // Only what was looked up as new has the columns of a subject alone.
    return new StepResponse({ to: isBegun(to) ? to : { subject: found as Subject }, author })
  }
)
