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
  rank: z.number().int().describe("Its place in the list, from 0"),
  is_default: z.boolean().describe("The rule that matches when no other does; it is the last"),
  is_active: z.boolean(),
  seller_id: z
    .string()
    .nullable()
    .describe("Like the other conditions: null matches everything, and several must all match"),
  category_id: z.string().nullable(),
  collection_id: z.string().nullable(),
  product_id: z.string().nullable(),
  kind: z.enum(COMMISSION_KINDS),
  basis_points: z.number().int().nullable().describe("Of 10,000; for a percentage"),
  include_shipping: z.boolean(),
  amounts: z.array(
    z
      .object({
        currency_code: z.string(),
        fixed: amount.nullable().describe("For a fixed commission: for each unit"),
        min: amount.nullable().describe("The least that is taken of one line"),
        max: amount.nullable().describe("The most that is taken of one line"),
      })
      .strict()
  ),
  seller: AdminName.nullable().describe("Null also for what was deleted since"),
  category: AdminName.nullable(),
  collection: AdminName.nullable(),
  product: AdminName.nullable(),
})

const line = z
  .object({
    kind: z.enum(["item", "shipping"]),
    paid: amount.describe("What the buyer pays for the line, without tax"),
    subsidy: amount.describe("What the merchant adds, who bears a part of the discount"),
    base: amount.describe("What the commission is taken of"),
    computed: amount.describe("What the rule says before its bounds"),
    commission: amount,
    bounded_by: z.enum(["min", "max", "base"]).nullable().describe("Which bound changed it"),
    seller_gets: amount,
    rule: AdminName,
    steps: z
      .array(z.object({ ...AdminName.shape, mismatch: z.enum(MISMATCHES).nullable() }).strict())
      .describe("Every rule that was looked at, and why it did not match; the last one did"),
  })
  .strict()

/** What the merchant would keep of a sale. */
export const AdminCommissionSimulation = entity("AdminCommissionSimulation", {
  currency_code: z.string(),
  lines: z.array(line),
  commission: amount,
  seller_gets: amount,
})
