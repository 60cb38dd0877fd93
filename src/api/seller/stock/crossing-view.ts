export const CROSSING_FIELDS = [
  ...["id", "variant_id", "available", "threshold", "crossed_at", "restocked_at"],
  ...["variant.title", "variant.sku", "variant.product.id", "variant.product.title"],
]

type Crossing = {
  id: string
  variant_id: string
  available: number
  threshold: number
  crossed_at: Date
  restocked_at: Date | null
  variant: { title: string; sku: string | null; product: { id: string; title: string } }
}

/** One row of the history, with what it is about. */
export const crossingView = ({ variant, ...crossing }: Crossing) => ({
  id: crossing.id,
  variant_id: crossing.variant_id,
  product_id: variant.product.id,
  product_title: variant.product.title,
  variant_title: variant.title,
  sku: variant.sku,
  available: crossing.available,
  threshold: crossing.threshold,
  crossed_at: crossing.crossed_at,
  restocked_at: crossing.restocked_at,
})
