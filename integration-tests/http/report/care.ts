import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../../src/modules/auction"
import AuctionModuleService from "../../../src/modules/auction/service"
import { COMPLAINT_MODULE } from "../../../src/modules/complaint"
import ComplaintModuleService from "../../../src/modules/complaint/service"
import { FEEDBACK_MODULE } from "../../../src/modules/feedback"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import { STOCK_MODULE } from "../../../src/modules/stock"
import StockModuleService from "../../../src/modules/stock/service"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import TicketModuleService from "../../../src/modules/ticket/service"
import { inDatabase } from "../../helpers/auctions"
import { Shop, ShopSeller } from "../../helpers/orders"

export type CaredOrder = { id: string; items: { id: string; quantity: number }[] }

/** Both stores have few of their product left. */
export async function lowStock(container: MedusaContainer, shop: Shop, available: number) {
  const watches = [shop.north, shop.south].map(({ id: seller_id, product }) => ({
    ...{ seller_id, product_id: product.id, variant_id: product.variant_id },
    ...{ product_title: product.title, variant_title: "Usual", available, is_low: true },
  }))
  const stock = container.resolve<StockModuleService>(STOCK_MODULE)
  await stock.deleteStockWatches(
    await stock.listStockWatches({}).then((all) => all.map(({ id }) => id))
  )
  await stock.createStockWatches(watches)
}

/** What the desks of both stores have seen, the same for each. */
export async function someCare(container: MedusaContainer, shop: Shop, first: CaredOrder) {
  await lowStock(container, shop, 3)
  const order = container.resolve(Modules.ORDER)
  const { id } = await order.createReturnReasons({ value: "small", label: "Too small" })
  await inDatabase(
    container,
    `insert into "return" (id, order_id, order_version, status, requested_at)
      values ('return_1', ?, 1, 'requested', now())`,
    [first.id]
  )
  for (const item of first.items) {
    await inDatabase(
      container,
      `insert into return_item (id, return_id, item_id, quantity, raw_quantity, reason_id)
        values (?, 'return_1', ?, ?, '{}', ?)`,
      [`retitem_${item.id}`, item.id, item.quantity, id]
    )
  }
  for (const seller of [shop.north, shop.south])
    await careOf(container, seller, seller === shop.north)
}

async function careOf(
  container: MedusaContainer,
  { id: seller_id, product }: ShopSeller,
  is_first: boolean
) {
  const now = Date.now()
  const hours = (count: number) => new Date(now + count * 3_600_000)
  const lot = {
    ...{ seller_id, product_id: product.id, variant_id: product.variant_id },
    ...{ currency_code: "usd", decimals: 2, start_price: 100, ends_at: hours(0) },
    ...{
      soft_close_window_s: 60,
      soft_close_reset_s: 60,
      on_default: "close" as const,
      relist_max: 0,
    },
    ...{ ended_at: hours(0), settled_at: hours(0) },
  }
  const sold = {
    ...{ ...lot, status: "sold" as const, reserve_price: 2000 },
    ...{ leader_id: "cus_1", leader_max: 9000 },
  }
  const unsold = { ...lot, status: "unsold" as const, reserve_price: 9000 }
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const made = await auctions.createAuctions([
    { ...sold, current_price: 3000, bid_count: 4 },
    { ...sold, current_price: 2500, bid_count: 3 },
    { ...unsold, unsold_reason: "no_bids" as const },
    { ...unsold, unsold_reason: "payment_defaulted" as const, bid_count: 2 },
  ])
  const settle = { attempt: 1, payment_due_at: hours(1), customer_id: "cus_1" }
  await auctions.createAuctionSettlements([
    // Sold at last to the second bidder, at the own max.
    {
      ...settle,
      auction_id: made[1].id,
      kind: "second_chance",
      status: "paid",
      amount: cents(20),
    },
    {
      ...{
        ...settle,
        auction_id: made[3].id,
        kind: "hammer",
        status: "closed",
        amount: cents(25),
      },
      defaulted_at: hours(0),
    },
  ])
  await desks(container, seller_id, is_first, hours)
}

async function desks(
  container: MedusaContainer,
  seller_id: string,
  is_first: boolean,
  hours: (count: number) => Date
) {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  const ask = {
    ...{ subject: "Where?", email: "a@example.com", requester_name: "A", seller_id },
    ...{ last_comment_at: hours(0), last_public_comment_at: hours(0), created_at: hours(-4) },
  }
  const category = is_first ? ("delivery" as const) : ("other" as const)
  const solved = { solved_at: hours(-1), first_replied_at: hours(-2.5), reopen_count: 1 }
  const [asked] = await tickets.createTickets([
    { ...ask, category, status: "solved" as const, ...solved },
    { ...ask, category, status: "open" as const },
  ])
  const merged = { status: "merged" as const, merged_into_id: asked.id }
  await tickets.createTickets({ ...ask, category, ...merged })
  await tickets.createTicketCsats({ ticket_id: asked.id, solve_count: 1, rating: 4 })
  const complaint = {
    ...{ seller_id, seller_order_id: "sord_1", customer_id: "cus_1", display_id: 1 },
    ...{ reason: "damaged" as const, wish: "refund" as const, currency_code: "usd", decimals: 2 },
    opened_at: hours(-4),
  }
  await container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).createComplaints([
    {
      ...complaint,
      order_id: "order_1",
      status: "final",
      closed_at: hours(0),
      amount: cents(12.34),
    },
    {
      ...{ ...complaint, order_id: "order_2", status: "escalated" },
      ...{ answered_at: hours(-2), escalated_at: hours(-1) },
    },
  ])
  const rate = { kind: "seller" as const, display_id: 1, seller_id, customer_id: "cus_1" }
  const rated = [5, 4, 3, 1].map((overall, i) => ({
    ...{ ...rate, order_id: `order_${i}`, author_name: "A.", overall, rated_at: hours(0) },
    ...(i === 0 ? { answer: "Thanks", answered_at: hours(0) } : {}),
    status: i === 3 ? ("hidden" as const) : ("visible" as const),
  }))
  await container.resolve<FeedbackModuleService>(FEEDBACK_MODULE).createFeedbacks(rated)
}

const cents = (amount: number) => Math.round(amount * 100)
