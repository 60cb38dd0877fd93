import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { BASIS_POINTS_MAX } from "./rules"

/** A part of a line's discount, in the platform's exact major units. */
export type Adjustment = { amount: BigNumberInput; promotion_id?: string | null }
/** Who bears what a promotion takes off the price. */
export type Policy = {
  promotion_id: string
  bearer: "seller" | "merchant" | "shared"
  merchant_share_bp: number
}

/** The merchant's part of a promotion's cost, of 10,000; without a policy the seller bears it. */
export function merchantShareOf(policy: Policy | undefined): number {
  if (policy?.bearer === "merchant") return BASIS_POINTS_MAX
  return policy?.bearer === "shared" ? policy.merchant_share_bp : 0
}

/**
 * What the merchant adds to a line, in minor units, rounded half up once: the part of its discount
 * ex tax that the merchant bears.
 *
 * @param discount ex tax, as it stands: less than the adjustments once pieces were returned
 */
export function subsidyOf(
  discount: BigNumberInput,
  adjustments: Adjustment[],
  policies: ReadonlyMap<string, Policy>,
  decimals: number
): number {
  const whole = MathBN.sum(...adjustments.map(({ amount }) => amount))
  if (MathBN.lte(whole, 0)) return 0
  const borne = MathBN.sum(
    ...adjustments.map(({ amount, promotion_id }) =>
      MathBN.mult(amount, merchantShareOf(policies.get(promotion_id ?? "")))
    )
  )
  const share = MathBN.div(borne, MathBN.mult(whole, BASIS_POINTS_MAX))
  return toMinor(MathBN.mult(discount, share), decimals)
}
