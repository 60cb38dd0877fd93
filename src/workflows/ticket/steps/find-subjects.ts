import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, ProductStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type Named = {
  order_id: string | null
  product_id: string | null
  /** Whose order it has to be; null for staff, who may name any. */
  buyer: { customer_id: string | null; email: string } | null
}
export type Subjects = {
  order_id: string | null
  product_id: string | null
  seller_id: string | null
}

type Order = {
  id: string
  customer_id: string | null
  email: string | null
  items: { id: string; product_id: string | null }[]
}
type Slice = { seller_id: string; lines: { reference_id: string }[] }
type Product = { id: string; status: string; seller?: { id: string } | null }

const notFound = (name: string, id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `${name} with id '${id}' not found`)

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** An account's own orders, or, for a guest, one that was placed with their address. */
const isTheirs = (order: Order, buyer: NonNullable<Named["buyer"]>) =>
  buyer.customer_id
    ? order.customer_id === buyer.customer_id
    : order.email?.toLowerCase() === buyer.email.toLowerCase()

async function readOrder(container: MedusaContainer, id: string, buyer: Named["buyer"]) {
  const { data } = await queryOf(container).graph({
    entity: "order",
    fields: ["id", "customer_id", "email", "items.id", "items.product_id"],
    filters: { id },
  })
  // The generated types do not know the items' product.
  const order = data[0] as unknown as Order | undefined
  if (!order || (buyer && !isTheirs(order, buyer))) throw notFound("Order", id)
  return order
}

async function readProduct(container: MedusaContainer, id: string) {
  const { data } = await queryOf(container).graph({
    entity: "product",
    fields: ["id", "status", "seller.id"],
    filters: { id },
  })
  // The generated types do not know our link to the seller.
  const product = data[0] as unknown as Product | undefined
  if (!product) throw notFound("Product", id)
  return product
}

/** The one store that sold all of an order; null when several did, or the marketplace itself. */
async function onlySellerOf(container: MedusaContainer, order: Order) {
  const { data } = await queryOf(container).graph({
    entity: "seller_order",
    fields: ["seller_id", "lines.reference_id"],
    filters: { order_id: order.id },
  })
  const slices = data as unknown as Slice[]
  const sold = new Set(slices.flatMap(({ lines }) => lines.map((line) => line.reference_id)))
  const sellers = [...new Set(slices.map(({ seller_id }) => seller_id))]
  return sellers.length === 1 && order.items.every(({ id }) => sold.has(id)) ? sellers[0] : null
}

/**
 * Reads what a ticket names, and from it alone whose store it is about.
 *
 * @throws MedusaError not_found for another's order, and for what shoppers do not see
 */
async function findSubjects(
  container: MedusaContainer,
  { order_id, product_id, buyer }: Named
): Promise<Subjects> {
  const order = order_id ? await readOrder(container, order_id, buyer) : null
  if (!product_id) {
    const seller_id = order ? await onlySellerOf(container, order) : null
    return { order_id, product_id: null, seller_id }
  }
  const product = await readProduct(container, product_id)
  const isBought = order?.items.some((item) => item.product_id === product_id)
  if (order && !isBought) {
    const message = `Product ${product_id} is not in order ${order_id}; accepted: one of its products, or none`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const isSeen = product.status === ProductStatus.PUBLISHED || isBought || !buyer
  if (!isSeen) throw notFound("Product", product_id)
  return { order_id, product_id, seller_id: product.seller?.id ?? null }
}

export const findTicketSubjectsStep = createStep(
  "find-ticket-subjects",
  async (named: Named, { container }) => new StepResponse(await findSubjects(container, named))
)
