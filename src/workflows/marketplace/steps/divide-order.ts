import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  divide,
  dividedLines,
  ExactFigures,
  OrderPart,
} from "../../../modules/marketplace/division"

const ORDER_FIELDS = [
  "id",
  "display_id",
  "customer_id",
  "currency_code",
  "created_at",
  "subtotal",
  "discount_total",
  "tax_total",
  "total",
  "credit_line_total",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "items.*",
  "items.subtotal",
  "items.discount_total",
  "items.tax_total",
  "items.total",
  "shipping_methods.*",
  "shipping_methods.subtotal",
  "shipping_methods.discount_total",
  "shipping_methods.tax_total",
  "shipping_methods.total",
]

/** Reads an order and computes what each seller and the merchant have of it. */
export const divideOrderStep = createStep(
  "divide-order",
  async (order_id: string, { container }) => {
    const order = await readOrder(container, order_id)
    const owners = await findOwners(container, order)
    const parts = partsOf(order, owners)
    const { first_name, last_name } = order.shipping_address ?? {}
    return new StepResponse({
      order: {
        order_id,
        display_id: order.display_id,
        customer_id: order.customer_id ?? null,
        customer_name: [first_name, last_name].filter(Boolean).join(" ") || null,
        currency_code: order.currency_code,
        placed_at: order.created_at,
      },
      division: divide(parts, figuresOf(order), await decimalsOf(container, order.currency_code)),
    })
  }
)

/** Every line of an order with whose it is, in its slices or not, rounded as they are. */
export async function readDividedLines(container: MedusaContainer, order_id: string) {
  const order = await readOrder(container, order_id)
  const parts = partsOf(order, await findOwners(container, order))
  const decimals = await decimalsOf(container, order.currency_code)
  return {
    decimals,
    currency_code: order.currency_code,
    credit_total: order.credit_line_total ?? 0,
    lines: dividedLines(parts, figuresOf(order), decimals),
  }
}

type Item = ExactFigures & {
  id: string
  product_id: string | null
  variant_id: string | null
  title: string
  quantity: number
}
type Method = ExactFigures & { id: string; name: string; shipping_option_id: string | null }
type Order = ExactFigures & {
  id: string
  display_id: number
  customer_id?: string | null
  currency_code: string
  created_at: Date
  credit_line_total: number
  shipping_address?: { first_name?: string | null; last_name?: string | null } | null
  items: Item[]
  shipping_methods: Method[]
}

async function readOrder(container: MedusaContainer, id: string): Promise<Order> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ORDER_FIELDS,
    filters: { id },
  })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} not found`)
  // The generated types do not know the computed totals that ORDER_FIELDS asks for.
  return data[0] as unknown as Order
}

/** Gift cards and credits are means of payment: what was sold is worth the total before them. */
const figuresOf = ({ subtotal, discount_total, tax_total, total, ...order }: Order) => ({
  subtotal,
  discount_total,
  tax_total,
  total: MathBN.add(total, order.credit_line_total ?? 0),
})

export async function decimalsOf(container: MedusaContainer, code: string): Promise<number> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code },
  })
  return data[0].decimal_digits
}

type Owners = {
  /** Seller of what is already divided, by line item or shipping method: it stays where it is. */
  byReference: Map<string, string>
  byProduct: Map<string, string>
  byShippingOption: Map<string, string>
}

async function findOwners(container: MedusaContainer, order: Order): Promise<Owners> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const [slices, products, options] = await Promise.all([
    query.graph({
      entity: "seller_order",
      fields: ["seller_id", "lines.reference_id"],
      filters: { order_id: order.id },
    }),
    // A product that was deleted since is still its seller's.
    query.graph({
      entity: "seller_product",
      fields: ["product_id", "seller_id"],
      filters: { product_id: present(order.items.map((item) => item.product_id)) },
      pagination: { order: { created_at: "ASC" } },
      withDeleted: true,
    }),
    query.graph({
      entity: "shipping_option",
      fields: ["id", "shipping_profile_id"],
      filters: { id: present(order.shipping_methods.map((method) => method.shipping_option_id)) },
      withDeleted: true,
    }),
  ])
  const { data: sellers } = await query.graph({
    entity: "seller",
    fields: ["id", "shipping_profile_id"],
    filters: { shipping_profile_id: present(options.data.map((o) => o.shipping_profile_id)) },
  })
  const sellerOfProfile = new Map(sellers.map((seller) => [seller.shipping_profile_id, seller.id]))
  return {
    byReference: new Map(
      slices.data.flatMap(({ seller_id, lines }) =>
        lines.map((line: { reference_id: string }) => [line.reference_id, seller_id] as const)
      )
    ),
    byProduct: new Map(products.data.map((row) => [row.product_id, row.seller_id])),
    byShippingOption: new Map(
      options.data.flatMap(({ id, shipping_profile_id }) => {
        const seller_id = sellerOfProfile.get(shipping_profile_id)
        return seller_id ? [[id, seller_id]] : []
      })
    ),
  }
}

function partsOf(order: Order, owners: Owners): OrderPart[] {
  const items = order.items.map((item): OrderPart => ({
    kind: "item",
    reference_id: item.id,
    seller_id:
      owners.byReference.get(item.id) ?? owners.byProduct.get(item.product_id ?? "") ?? null,
    product_id: item.product_id,
    variant_id: item.variant_id,
    title: item.title,
    quantity: Number(item.quantity),
    ...figuresOfPart(item),
  }))
  const selling = new Set(items.map(({ seller_id }) => seller_id))
  const methods = order.shipping_methods.map((method): OrderPart => {
    const owner =
      owners.byReference.get(method.id) ??
      owners.byShippingOption.get(method.shipping_option_id ?? "")
    return {
      kind: "shipping",
      reference_id: method.id,
      // Shipping of a seller from whom nothing was bought makes no slice.
      seller_id: owner && selling.has(owner) ? owner : null,
      product_id: null,
      variant_id: null,
      title: method.name,
      quantity: 1,
      ...figuresOfPart(method),
    }
  })
  // Always in the same order: among equal remainders the first gets the odd unit.
  return [...items, ...methods].sort((a, b) => (a.reference_id < b.reference_id ? -1 : 1))
}

const figuresOfPart = ({ subtotal, discount_total, tax_total, total }: ExactFigures) => ({
  subtotal,
  discount_total,
  tax_total,
  total,
})
