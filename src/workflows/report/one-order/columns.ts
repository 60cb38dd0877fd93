import { SheetColumn } from "../../../lib/sheet/columns"

/** What of an order only the merchant is told: a store's members see no address to write to. */
const MERCHANTS_ONLY = ["email", "payment_status", "fulfillment_status"]

/** The columns of one order: its facts stand in every row, so that files can be put together. */
export function orderColumns(decimals: number, isMerchant: boolean): SheetColumn[] {
  const money = (key: string, label: string, total = false): SheetColumn => ({
    ...{ key, label, type: "money", decimals, total },
    ...(total && { currency: "currency_code" }),
  })
  const columns: SheetColumn[] = [
    { key: "order_number", label: "Order", type: "id", width: 10 },
    { key: "order_id", label: "Order id", type: "id" },
    { key: "placed_at", label: "Placed", type: "datetime" },
    { key: "status", label: "Status", type: "text", width: 14 },
    { key: "payment_status", label: "Payment", type: "text", width: 14 },
    { key: "fulfillment_status", label: "Delivery", type: "text", width: 14 },
    { key: "customer", label: "Customer", type: "text" },
    { key: "email", label: "E-mail", type: "text" },
    { key: "ship_to", label: "Ship to", type: "text" },
    { key: "store", label: "Store", type: "text" },
    { key: "kind", label: "Kind", type: "text", width: 10 },
    { key: "product", label: "Product", type: "text" },
    { key: "variant", label: "Variant", type: "text" },
    { key: "sku", label: "SKU", type: "id", width: 18 },
    { key: "quantity", label: "Quantity", type: "number", total: true },
    money("unit_price", "Unit price"),
    { key: "is_tax_inclusive", label: "Unit price with tax", type: "boolean" },
    money("subtotal", "Before discount, without tax", true),
    money("discount", "Discount, without tax", true),
    money("tax", "Tax", true),
    money("total", "Total", true),
    { key: "currency_code", label: "Currency", type: "text", width: 10 },
  ]
  return columns.filter(({ key }) => isMerchant || !MERCHANTS_ONLY.includes(key))
}
