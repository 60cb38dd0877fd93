import { MedusaContainer } from "@medusajs/framework/types"
import { alignSellerShelfWorkflow } from "./align-seller-shelf"

/** Batches in one go: a store with more products is finished by the job. */
const BATCHES_MAX = 500

/** Runs batch after batch until the goods of a store are where its status wants them. */
export async function alignWholeShelf(container: MedusaContainer, seller_id: string) {
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const { result } = await alignSellerShelfWorkflow(container).run({ input: { seller_id } })
    if (!result.changed) return
  }
}
