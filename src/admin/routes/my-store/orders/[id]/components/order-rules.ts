import type { SellerOrderDetail, SellerOrderLine } from "../../../../../hooks/marketplace"

/** How many pieces of a line still wait to be packed. */
export const remaining = (line: SellerOrderLine) =>
  Math.max(0, line.quantity - line.fulfilled_quantity)

export const linesToFulfil = (order: SellerOrderDetail) =>
  order.lines.filter((line) => line.kind === "item" && remaining(line) > 0)

/** Only a paid order that has not been called off is packed. */
export const canFulfil = (order: SellerOrderDetail) =>
  ["paid", "processing"].includes(order.status) && linesToFulfil(order).length > 0
