import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { SoldLine, SoldOrder } from "../../modules/commission/freezing"
import { Adjustment, Policy, subsidyOf } from "../../modules/commission/subsidy"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import MarketplaceModuleService, { SellerOrderRow } from "../../modules/marketplace/service"
import { findGoods, Goods } from "./find-goods"
import { findPolicies } from "./find-policies"

type Discounted = { id: string; discount_subtotal: BigNumberInput; adjustments?: Adjustment[] }
type Order = { currency_code: string; items: Discounted[]; shipping_methods: Discounted[] }

/** What of an order is frozen: the lines of its slices with all that a rule can ask about. */
export async function readSoldOrder(
  container: MedusaContainer,
  order_id: string
): Promise<{ order: SoldOrder; lines: SoldLine[] }> {
  const slices = await container
    .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    .listSellerOrders({ order_id }, { relations: ["lines"] })
  const order = await readOrder(container, order_id)
  const parts = [...order.items, ...order.shipping_methods]
  const products = slices.flatMap(({ lines }) => lines.flatMap((line) => line.product_id ?? []))
  const promotions = parts.flatMap(({ adjustments = [] }) =>
    adjustments.flatMap(({ promotion_id }) => promotion_id ?? [])
  )
  const decimals = await decimalsOf(container, order.currency_code)
  const [goods, policies, auction] = await Promise.all([
    findGoods(container, products),
    findPolicies(container, promotions),
    findAuction(container, order_id),
  ])
  const sold = { decimals, goods, policies, parts: new Map(parts.map((part) => [part.id, part])) }
  return {
    order: { order_id, currency_code: order.currency_code, decimals, auction },
    lines: slices.flatMap((slice) => linesOf(slice, sold)),
  }
}

type Sold = {
  decimals: number
  goods: ReadonlyMap<string, Goods>
  policies: ReadonlyMap<string, Policy>
  parts: ReadonlyMap<string, Discounted>
}

const linesOf = ({ id, seller_id, lines }: SellerOrderRow, sold: Sold): SoldLine[] =>
  lines.map(({ reference_id, kind, product_id, quantity, ...line }) => {
    const part = sold.parts.get(reference_id)
    const minor = (amount: BigNumberInput) => toMinor(amount, sold.decimals)
    const { discount_subtotal = 0, adjustments = [] } = part ?? {}
    return {
      ...{ seller_order_id: id, seller_id, reference_id, kind, product_id, quantity },
      ...(sold.goods.get(product_id ?? "") ?? { collection_id: null, category_ids: [] }),
      gross: minor(line.total),
      tax: minor(line.tax_total),
      subsidy: subsidyOf(discount_subtotal, adjustments, sold.policies, sold.decimals),
    }
  })

async function readOrder(container: MedusaContainer, id: string): Promise<Order> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      // Asked for the total, the platform computes those of the lines, too.
      ...["currency_code", "total"],
      ...["items.*", "items.adjustments.*", "items.discount_subtotal"],
      ...["shipping_methods.*", "shipping_methods.adjustments.*"],
      "shipping_methods.discount_subtotal",
    ],
    filters: { id },
  })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} not found`)
  // The generated types do not know the computed totals that are asked for.
  return data[0] as unknown as Order
}

async function decimalsOf(container: MedusaContainer, code: string): Promise<number> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code },
  })
  return data[0].decimal_digits
}

/** The lot that an order pays for, with the fee of the price it went for. */
async function findAuction(container: MedusaContainer, order_id: string) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [settlement] = await auctions.listAuctionSettlements({ order_id }, { take: 1 })
  if (!settlement) return null
  const { product_id, fee_amount } = await auctions.retrieveAuction(settlement.auction_id)
  return { product_id, fee: Number(fee_amount ?? 0) }
}
