import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerListing, SellerProduct, SellerProductRow, SellerWishlistDemand } from "./schemas"

const answer = one("product", SellerProduct)
const IN_AN_AUCTION = "It is in an open auction"
const PRODUCT = {
  title: "Teapot",
  subtitle: "For every day",
  description: "Hand-thrown stoneware with an ash glaze.",
  images: [{ url: "https://souk.example/static/teapot.webp", alt: "The teapot from the left" }],
  category_ids: ["pcat_01M811TQVBGV6EX0MPHQQNET6E"],
  attributes: [{ name: "Glaze", value: "Ash" }],
  options: [{ title: "Size", values: ["Small", "Large"] }],
  variants: [
    {
      title: "Small",
      sku: "TEAPOT-S",
      options: { Size: "Small" },
      stocked_quantity: 12,
      prices: [{ currency_code: "usd", amount: 34.5 }],
    },
    {
      title: "Large",
      sku: "TEAPOT-L",
      options: { Size: "Large" },
      stocked_quantity: 4,
      prices: [{ currency_code: "usd", amount: 48 }],
    },
  ],
}

export const sellerProductDocuments = documents("Products", {
  "GET /seller/products": {
    summary: "List products",
    answer: pageOf("products", SellerProductRow),
  },
  "POST /seller/products": {
    summary: "Create a product",
    description: `It goes to the merchant's review, or is published at once when the store is trusted;
with \`submit: false\` it stays a draft. Titles of variants differ, and several variants need
\`options\` by which they differ. Prices are in the shop's currencies (\`GET /seller/currencies\`).`,
    status: 201,
    example: PRODUCT,
    answer,
  },
  "GET /seller/products/:id": { summary: "Get a product", answer },
  "POST /seller/products/:id": {
    summary: "Change a product",
    description: `What is left out stays; null empties a field. Lists take the place of what was there. What
shoppers see was approved as it was: unless the store is trusted (\`approval_policy\`), a published
product goes back to the merchant's review, and of a product in an open auction that is a 400.`,
    example: { description: "Hand-thrown stoneware.", tags: ["tea", "stoneware"] },
    answer,
  },
  "DELETE /seller/products/:id": {
    summary: "Delete a product",
    description: "Orders keep what they sold.",
    answer: deleted("product"),
    refusals: { 400: IN_AN_AUCTION },
  },
  "POST /seller/products/:id/submit": {
    summary: "Hand a product in for review",
    description: "A draft, or a product that was rejected and mended; any other is a 400.",
    example: {},
    answer,
  },
  "POST /seller/products/:id/variants": {
    summary: "Add a variant",
    description: "A value of an option, such as a size, that no variant had yet is added to it.",
    status: 201,
    example: {
      title: "Huge",
      sku: "TEAPOT-XL",
      options: { Size: "Huge" },
      stocked_quantity: 1,
      prices: [{ currency_code: "usd", amount: 72 }],
    },
    answer,
  },
  "POST /seller/products/:id/variants/:variant_id": {
    summary: "Change a variant",
    description: `What is left out stays; \`prices\` take the place of all prices.
\`stocked_quantity\` is what lies at the store's own place, and not less than is promised to orders.`,
    example: { stocked_quantity: 8, prices: [{ currency_code: "usd", amount: 36 }] },
    answer,
  },
  "DELETE /seller/products/:id/variants/:variant_id": {
    summary: "Delete a variant",
    answer: deleted("variant").extend({ parent: SellerProduct }),
    refusals: { 400: "It is the product's last variant, or in an open auction" },
  },
  "GET /seller/products/:id/listing": {
    summary: "See how a product is sold",
    answer: one("listing", SellerListing),
  },
  "POST /seller/products/:id/listing": {
    summary: "Sell by auction or at a fixed price",
    description: "Never both. Refused with 400 while an auction of the product is open.",
    example: { format: "auction" },
    answer: one("listing", SellerListing),
  },
  "GET /seller/products/:id/wishlist-demand": {
    summary: "See how many wish for a product",
    answer: one("demand", SellerWishlistDemand),
  },
})
