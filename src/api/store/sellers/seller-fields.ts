/** What shoppers read of a seller. */
export const STORE_SELLER_FIELDS = [
  "id",
  "name",
  "handle",
  "biography",
  "logo_url",
  "cover_url",
  "verification",
  "rating_average",
  "rating_count",
  "holiday_from",
  "holiday_to",
  "created_at",
]

/** What a product in the store says about its seller. */
export const PRODUCT_SELLER_FIELDS = [
  "seller.id",
  "seller.name",
  "seller.handle",
  "seller.verification",
  "seller.rating_average",
  "seller.rating_count",
  "seller.holiday_from",
  "seller.holiday_to",
]
