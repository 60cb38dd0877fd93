import { MedusaContainer } from "@medusajs/framework/types"
import {
  CreateSellerProduct,
  createSellerProductWorkflow,
  ProductSeller,
} from "../../workflows/seller/create-seller-product"
import { decideProductReviewWorkflow } from "../../workflows/seller/decide-product-review"
import { DemoProduct } from "./data/products"
import { DemoSeller, SELLERS } from "./data/sellers"
import { pricesOf } from "./data/shop"
import { find } from "./find"
import { keepPictures } from "./pictures/keep-picture"
import { sellerNamed } from "./sellers"

/** Every seller puts in its goods; the merchant decides on those of sellers who are not trusted. */
export async function seedSellerProducts(container: MedusaContainer, merchant_id: string) {
  await Promise.all(SELLERS.map((seller) => stock(container, seller, merchant_id)))
}

async function stock(container: MedusaContainer, demo: DemoSeller, merchant_id: string) {
  const seller = await sellerNamed(container, demo.handle)
  for (const product of demo.products) {
    const known = await find(container, "product", { handle: product.handle })
    const product_id = known?.id ?? (await putIn(container, product, seller))
    if (product.review !== "waiting") await decide(container, product, product_id, merchant_id)
  }
}

async function putIn(container: MedusaContainer, demo: DemoProduct, seller: ProductSeller) {
  const { handle, title, subtitle, description, material, tags, option, variants } = demo
  const category = await find(container, "product_category", { handle: demo.category })
  const product: CreateSellerProduct["product"] = {
    ...{ handle, title, subtitle, description, material, tags },
    images: await keepPictures(container, demo),
    category_ids: [category!.id],
    attributes: Object.entries(demo.attributes ?? {}).map(([name, value]) => ({ name, value })),
    listing_group: demo.listing_group,
    options: option ? [{ title: option, values: variants.map(({ title }) => title) }] : undefined,
    variants: variants.map(({ title, sku, weight, stock, amounts }) => ({
      ...{ title, sku, weight, manage_inventory: true, allow_backorder: false },
      stocked_quantity: stock,
      options: option ? { [option]: title } : undefined,
      prices: pricesOf(amounts),
    })),
  }
  const { result } = await createSellerProductWorkflow(container).run({
    input: { seller, submit: true, product },
  })
  return result.product_id
}

/** Only a product that still waits is decided; one of a trusted seller never waits. */
async function decide(
  container: MedusaContainer,
  { review }: DemoProduct,
  product_id: string,
  merchant_id: string
) {
  const waiting = await find(container, "product_review", { product_id, status: "pending" })
  if (!waiting) return
  const decision =
    typeof review === "object"
      ? { status: "rejected" as const, reason: review.rejected }
      : { status: "approved" as const }
  await decideProductReviewWorkflow(container).run({
    input: { id: waiting.id, decided_by: merchant_id, now: new Date(), ...decision },
  })
}
