import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { alignWholeShelf } from "../../workflows/seller/align-whole-shelf"

/** Stores looked at in one tick, those that changed last. */
const BATCH = 100
const LOOK_BACK_MS = 24 * 60 * 60 * 1000

/** Finishes what a crash cut off between a store's new status and its goods in the shop. */
export default async function alignShelves(container: MedusaContainer) {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const since = new Date(Date.now() - LOOK_BACK_MS)
  const changed = await sellers.listSellers(
    { status: ["active", "suspended", "closed"], updated_at: { $gte: since } },
    { select: ["id"], take: BATCH, order: { updated_at: "DESC" } }
  )
  const failures: string[] = []
  for (const { id } of changed) {
    // One store that cannot be put right must not keep the others waiting.
    await alignWholeShelf(container, id).catch((error: Error) =>
      failures.push(`${id}: ${error.message}`)
    )
  }
  if (failures.length) {
    const message = `Shelves could not be aligned; ${failures.join("; ")}`
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
  }
}

export const config = { name: "align-shelves", schedule: "38 */10 * * * *" }
