import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { MISMATCHES } from "../../../modules/commission/matching"
import { COMMISSION_KINDS } from "../../../modules/commission/rules"
import { AdminName } from "../people-schemas"

const amount = z.number()

/** One line of the ordered list; the first that matches a line of an order decides. */
export const AdminCommissionRule = entity("AdminCommissionRule", {
  id: z.string(),
  name: z.string(),
  /** Its place in the list, from 0. */
  rank: z.number().int(),
  /** The rule that matches when no other does; it is the last. */
  is_default: z.boolean(),
  is_active: z.boolean(),
  /** A condition that is null matches everything; several must all match. */
  seller_id: z.string().nullable(),
  category_id: z.string().nullable(),
  collection_id: z.string().nullable(),
  product_id: z.string().nullable(),
  kind: z.enum(COMMISSION_KINDS),
  /** Of 10,000; for a percentage. */
  basis_points: z.number().int().nullable(),
  include_shipping: z.boolean(),
  amounts: z.array(
    z
      .object({
        currency_code: z.string(),
        /** For a fixed commission: for each unit. */
        fixed: amount.nullable(),
        /** Bounds of the commission on one line. */
        min: amount.nullable(),
        max: amount.nullable(),
      })
      .strict()
  ),
  /** Null also for what was deleted since. */
  seller: AdminName.nullable(),
  category: AdminName.nullable(),
  collection: AdminName.nullable(),
  product: AdminName.nullable(),
})

const line = z
  .object({
    kind: z.enum(["item", "shipping"]),
    /** What the buyer pays for the line, without tax. */
    paid: amount,
    /** What the merchant adds, who bears a part of the discount. */
    subsidy: amount,
    /** What the commission is taken of. */
    base: amount,
    /** What the rule says before its bounds. */
    computed: amount,
    commission: amount,
    /** Which bound changed it. */
    bounded_by: z.enum(["min", "max", "base"]).nullable(),
    seller_gets: amount,
    rule: AdminName,
    /** Every rule that was looked at, and why it did not match; the last one did. */
    steps: z.array(
      z.object({ ...AdminName.shape, mismatch: z.enum(MISMATCHES).nullable() }).strict()
    ),
  })
  .strict()

/** What the merchant would keep of a sale. */
export const AdminCommissionSimulation = entity("AdminCommissionSimulation", {
  currency_code: z.string(),
  lines: z.array(line),
  commission: amount,
  seller_gets: amount,
})
