/** What a product in the store says of itself besides the platform's own columns. */
export const PRODUCT_CONTENT_FIELDS = ["attributes.name", "attributes.value", "listing_group.key"]

/** What buyers gave a product; zeros until enough of them did. */
export const PRODUCT_RATING_FIELDS = ["product_rating.average", "product_rating.count"]

/** What a caller may name in `fields=`; a picture's description is in its metadata. */
export const NAMEABLE_CONTENT_FIELDS = [
  ...[...PRODUCT_CONTENT_FIELDS, ...PRODUCT_RATING_FIELDS],
  ...["attributes", "listing_group", "product_rating", "images.metadata"],
]
