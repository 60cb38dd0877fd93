import { MedusaContainer } from "@medusajs/framework/types"
import { addWishWorkflow } from "../../workflows/wishlist/add-wish"
import { createWishlistWorkflow } from "../../workflows/wishlist/create-wishlist"
import { shareWishlistWorkflow } from "../../workflows/wishlist/share-wishlist"
import { aClock } from "./clock"
import { find } from "./find"

type DemoList = {
  email: string
  name: string
  days_ago: number
  /** Handles of products, each with a note or without. */
  wishes: Record<string, string | null>
  is_shared?: boolean
}

const LISTS: DemoList[] = [
  {
    ...{ email: "emma@example.com", name: "Kitchen", days_ago: 40 },
    wishes: { "stoneware-teapot": "Sage, if there is one", "glazed-tagine": null },
  },
  {
    ...{ email: "emma@example.com", name: "Wedding", days_ago: 12, is_shared: true },
    wishes: { "espresso-cups": null, "breakfast-bowl": "Two of them" },
  },
  {
    ...{ email: "lucas@example.com", name: "Wishlist", days_ago: 5 },
    wishes: { "stoneware-teapot": null, "espresso-cups": null },
  },
]

/** What customers of the demo keep an eye on. */
export async function seedWishlists(container: MedusaContainer, sales_channel_id: string) {
  for (const demo of LISTS) await seedList(container, demo, sales_channel_id)
}

async function seedList(container: MedusaContainer, demo: DemoList, sales_channel_id: string) {
  const { email, name, days_ago, wishes, is_shared } = demo
  const customer = await find(container, "customer", { email, has_account: true })
  if (!customer) return
  const owner = { customer_id: customer.id }
  if (await find(container, "wishlist", { ...owner, name })) return
  const clock = aClock({ days_ago })
  try {
    const { result: id } = await createWishlistWorkflow(container).run({
      input: { ...owner, name, now: new Date() },
    })
    const list = { id, ...owner }
    for (const [handle, note] of Object.entries(wishes)) {
      const product = await find(container, "product", { handle })
      if (!product) continue
      const wish = { product_id: product.id, sales_channel_ids: [sales_channel_id] }
      await addWishWorkflow(container).run({ input: { list, note, wish, now: new Date() } })
    }
    if (is_shared) {
      await shareWishlistWorkflow(container).run({
        input: { ...list, is_shared: true, now: new Date() },
      })
    }
  } finally {
    clock.restore()
  }
}
