import { MedusaContainer } from "@medusajs/framework/types"
import { alignWholeShelf } from "../../workflows/seller/align-whole-shelf"
import { setSellerHolidayWorkflow } from "../../workflows/seller/set-seller-holiday"
import { suspendSellerWorkflow } from "../../workflows/seller/suspend-seller"
import { DemoSeller, SELLERS } from "./data/sellers"
import { find } from "./find"

const DAY_MS = 24 * 60 * 60 * 1000
type Row = { id: string; status: string; holiday_to: Date | null }

/** One store is on holiday and one was stopped; it comes last, because stopped stores do nothing. */
export async function seedStanding(container: MedusaContainer, merchant_id: string) {
  for (const demo of SELLERS) {
    const fields = ["id", "status", "holiday_to"]
    const seller = await find<Row>(container, "seller", { handle: demo.handle }, fields)
    if (seller) await settle(container, demo, seller, merchant_id)
  }
}

async function settle(
  container: MedusaContainer,
  { standing, email }: DemoSeller,
  { id, status, holiday_to }: Row,
  merchant_id: string
) {
  if (!standing) return
  const now = new Date()
  if ("suspended" in standing) {
    if (status !== "active") return
    await suspendSellerWorkflow(container).run({
      input: { id, reason: standing.suspended, actor_id: merchant_id, now },
    })
    await alignWholeShelf(container, id)
    return
  }
  if (holiday_to) return
  const owner = await find(container, "user", { email })
  const to = new Date(now.getTime() + standing.away_days * DAY_MS)
  await setSellerHolidayWorkflow(container).run({
    input: { id, holiday: { from: now, to }, actor_id: owner!.id, now },
  })
}
