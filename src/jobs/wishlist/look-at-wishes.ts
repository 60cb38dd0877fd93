import { MedusaContainer } from "@medusajs/framework/types"
import { lookAtWishesWorkflow } from "../../workflows/wishlist/look-at-wishes"

/** Two runs at once do no harm: of two looks at one article one counts. */
export default async function lookAtWishes(container: MedusaContainer) {
  await lookAtWishesWorkflow(container).run({ input: { now: new Date() } })
}

export const config = { name: "look-at-wishes", schedule: "44 * * * * *" }
