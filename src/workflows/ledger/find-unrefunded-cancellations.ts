import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"

const DAY_MS = 24 * 60 * 60 * 1000
/** Slices that were cancelled longer ago are settled, or somebody looks after them by hand. */
const LOOK_BACK_DAYS = 30
const PAGE = 200

/** Cancelled slices of which money is left that nobody has asked for; the newest first. */
export async function findUnrefundedCancellations(
  container: MedusaContainer,
  now: Date
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS)
  const found: string[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await query.graph({
      entity: "seller_order",
      fields: ["id"],
      filters: { status: "cancelled", updated_at: { $gte: since } },
      pagination: { skip, take: PAGE, order: { updated_at: "DESC", id: "ASC" } },
    })
    found.push(...(await ledger.slicesWithMoneyLeft(data.map(({ id }) => id))))
    if (data.length < PAGE) return found
  }
}
