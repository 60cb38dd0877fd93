import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerStockCrossing, SellerStockLevel } from "./schemas"

export const sellerStockDocuments = documents("Stock", {
  "GET /seller/stock": {
    summary: "List stock",
    description: "Of the variants whose pieces are counted.",
    answer: pageOf("stock", SellerStockLevel),
  },
  "POST /seller/stock": {
    summary: "Set stock and thresholds",
    description: `All of them or none: one variant that is not the store's, and nothing is written. What
is left out of a level stays; a \`low_stock_threshold\` of null takes the store's own. There cannot be fewer
pieces than are promised to orders.`,
    example: {
      levels: [
        { variant_id: "variant_01M811VXK11C960FDS7XP80MPP", stocked_quantity: 12 },
        { variant_id: "variant_01M812090E1ZVD18T5T1P9JEC0", low_stock_threshold: 2 },
      ],
    },
    answer: one("stock", z.array(SellerStockLevel)),
    refusals: { 404: "A variant is not among those whose stock this store counts" },
  },
  "GET /seller/stock/crossings": {
    summary: "List when something ran low",
    description: "With `open=true` only what is low still.",
    answer: pageOf("crossings", SellerStockCrossing),
  },
})
