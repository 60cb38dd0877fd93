import { MedusaContainer } from "@medusajs/framework/types"
import { createCommissionRuleWorkflow } from "../../workflows/commission/create-commission-rule"
import { find } from "./find"
import { sellerNamed } from "./sellers"

type DemoRule = {
  name: string
  basis_points: number
  include_shipping: boolean
  /** A store's or a category's handle. */
  seller?: string
  category?: string
}

/** In their order; the default of 2 % comes last by itself. */
const RULES: DemoRule[] = [
  {
    name: "First year of Nomad Weave",
    basis_points: 100,
    include_shipping: false,
    seller: "nomad-weave",
  },
  {
    name: "Kitchen and table",
    basis_points: 850,
    include_shipping: true,
    category: "kitchen-and-table",
  },
]

/** What the merchant keeps, before anything is sold. */
export async function seedCommission(container: MedusaContainer, merchant_id: string) {
  for (const { name, seller, category, ...terms } of RULES) {
    if (await find(container, "commission_rule", { name })) continue
    const filters = { handle: category ?? null }
    const rule = {
      ...{ name, ...terms, is_active: true, kind: "percentage" as const, amounts: [] },
      seller_id: seller ? (await sellerNamed(container, seller)).id : null,
      category_id: category ? (await find(container, "product_category", filters))!.id : null,
      ...{ collection_id: null, product_id: null },
    }
    await createCommissionRuleWorkflow(container).run({ input: { rule, by_id: merchant_id } })
  }
}
