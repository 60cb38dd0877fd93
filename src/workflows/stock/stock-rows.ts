import { MedusaContainer } from "@medusajs/framework/types"
import { STOCK_MODULE } from "../../modules/stock"
import { isLow, thresholdOf } from "../../modules/stock/rules"
import StockModuleService from "../../modules/stock/service"
import { CountedVariant, readStock } from "./read-stock"

export type StockRow = {
  variant_id: string
  product_id: string
  product_title: string
  product_status: string
  thumbnail: string | null
  variant_title: string
  sku: string | null
  stocked_quantity: number
  reserved_quantity: number
  available: number
  allow_backorder: boolean
  /** The variant's own; null takes the store's. */
  low_stock_threshold: number | null
  /** The one in force. */
  threshold: number
  is_low: boolean
  low_since: Date | null
}

/** What the stock page shows of these variants, in their order, with the numbers of now. */
export async function stockRows(
  container: MedusaContainer,
  variant_ids: string[]
): Promise<StockRow[]> {
  const stock = container.resolve<StockModuleService>(STOCK_MODULE)
  const [variants, watches, crossings] = await Promise.all([
    readStock(container, variant_ids),
    stock.listStockWatches({ variant_id: variant_ids }),
    stock.listLowStockCrossings({ variant_id: variant_ids, restocked_at: null }),
  ])
  const variantOf = new Map(variants.map((variant) => [variant.id, variant]))
  const watchOf = new Map(watches.map((row) => [row.variant_id, row]))
  const sinceOf = new Map(crossings.map((row) => [row.variant_id, row.crossed_at]))
  return variant_ids.flatMap((id) => {
    const variant = variantOf.get(id)
    const watch = watchOf.get(id)
    const since = sinceOf.get(id) ?? watch?.turned_at ?? null
    return variant ? [rowOf(variant, watch?.low_stock_threshold ?? null, since)] : []
  })
}

function rowOf(variant: CountedVariant, own: number | null, since: Date | null): StockRow {
  const { product, seller, available } = variant
  const threshold = thresholdOf(own, seller.low_stock_threshold)
  const is_low = isLow(available, threshold)
  return {
    variant_id: variant.id,
    product_id: product.id,
    product_title: product.title,
    product_status: product.status,
    thumbnail: product.thumbnail,
    variant_title: variant.title,
    sku: variant.sku,
    stocked_quantity: variant.stocked_quantity,
    reserved_quantity: variant.reserved_quantity,
    available,
    allow_backorder: variant.allow_backorder,
    low_stock_threshold: own,
    threshold,
    is_low,
    low_since: is_low ? since : null,
  }
}
