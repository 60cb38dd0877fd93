import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerListing, SellerWishlistDemand } from "../../seller/products/schemas"
import { AdminProductListingGroup } from "./schemas"

const group = one("product_listing_group", AdminProductListingGroup.nullable())

export const adminProductDocuments = documents(
  "Products",
  {
    "GET /admin/products/:id/listing": {
      summary: "Get how a product is sold",
      answer: one("listing", SellerListing),
    },
    "POST /admin/products/:id/listing": {
      summary: "Set how a product is sold",
      description:
        "By auction or at a fixed price, never both; not while an auction of it is open.",
      example: { format: "auction" },
      answer: one("listing", SellerListing),
    },
    "GET /admin/products/:id/listing-group": {
      summary: "Get a product's listing group",
      description: "Null when it stands alone.",
      answer: group,
    },
    "POST /admin/products/:id/listing-group": {
      summary: "Put a product into a listing group",
      description: `Products with the same key, such as an EAN, are offers of one thing: the shop shows
them together. Null takes the product out.`,
      example: { key: "4006381333931" },
      answer: group,
    },
    "GET /admin/products/:id/wishlist-demand": {
      summary: "Get how many wish for a product",
      answer: one("demand", SellerWishlistDemand),
    },
  },
  "What Souk adds to the platform's products."
)
