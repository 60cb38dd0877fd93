import { model } from "@medusajs/framework/utils"
import { SELLER_ORDER_STATUSES } from "../rules"
import SellerOrderChange from "./seller-order-change"
import SellerOrderLine from "./seller-order-line"

/** A seller's slice of one platform order. Amounts are snapshots in the order's currency. */
export default model
  .define("seller_order", {
    id: model.id({ prefix: "sord" }).primaryKey(),
    order_id: model.text(),
    seller_id: model.text(),
    /** The order's number as the shopper knows it. */
    display_id: model.number(),
    /** The platform's customer, registered or guest, so that a store knows its own buyers. */
    customer_id: model.text().nullable(),
    /** Name on the shipping address; with the number it is what a seller searches for. */
    customer_name: model.text().searchable().nullable(),
    status: model.enum([...SELLER_ORDER_STATUSES]).default("pending"),
    currency_code: model.text(),
    subtotal: model.bigNumber(),
    discount_total: model.bigNumber(),
    tax_total: model.bigNumber(),
    total: model.bigNumber(),
    /** Pieces in the slice, so that a list need not read the lines. */
    item_count: model.number(),
    placed_at: model.dateTime(),
    lines: model.hasMany(() => SellerOrderLine, { mappedBy: "seller_order" }),
    changes: model.hasMany(() => SellerOrderChange, { mappedBy: "seller_order" }),
  })
  .indexes([
    // An order has one slice per seller, however often it is divided.
    { on: ["order_id", "seller_id"], unique: true },
    { on: ["seller_id", "status", "placed_at"] },
    { on: ["seller_id", "placed_at"] },
    { on: ["seller_id", "customer_id", "placed_at"] },
  ])
  .cascades({ delete: ["lines", "changes"] })
