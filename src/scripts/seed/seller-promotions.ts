import { MedusaContainer } from "@medusajs/framework/types"
import { createSellerPromotionWorkflow } from "../../workflows/promotion-policy/create-seller-promotion"
import { find } from "./find"
import { sellerNamed } from "./sellers"

const DAY_MS = 24 * 60 * 60 * 1000

/** A code that shoppers of the demo can type: it lowers the potter's goods and nothing else. */
const CODE = "CLAY10"
const PERCENT = 10
const USES = 200
const DAYS = 30
const MAXIMUM = { currency_code: "eur", amount: 25 }

export async function seedSellerPromotions(container: MedusaContainer) {
  if (await find(container, "promotion", { code: CODE })) return
  const { id: seller_id } = await sellerNamed(container, "atlas-clay")
  await createSellerPromotionWorkflow(container).run({
    input: {
      ...{ seller_id, code: CODE, kind: "percentage", target: "items", value: PERCENT },
      ...{ usage_limit: USES, maximums: [MAXIMUM] },
      ends_at: new Date(Date.now() + DAYS * DAY_MS),
    },
  })
}
