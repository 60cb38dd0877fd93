import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import {
  BASIS_POINTS_MAX,
  COMMISSION_KINDS,
  RULE_AMOUNT_MAX,
  RULE_NAME_LENGTH_MAX,
  RULES_MAX,
} from "../../../modules/commission/rules"

const CURRENCIES_MAX = 200
const QUANTITY_MAX = 1_000_000

const id = z.string().min(1).max(64)
/** Major units; at most what fits in minor units of a currency with three decimals. */
const amount = z
  .number()
  .min(0)
  .max(RULE_AMOUNT_MAX / 1000)
const currency_code = z.string().length(3).toLowerCase()
const basis_points = z.number().int().min(0).max(BASIS_POINTS_MAX)

const terms = {
  name: z.string().trim().min(1).max(RULE_NAME_LENGTH_MAX),
  is_active: z.boolean(),
  seller_id: id.nullable(),
  category_id: id.nullable(),
  collection_id: id.nullable(),
  product_id: id.nullable(),
  kind: z.enum(COMMISSION_KINDS),
  basis_points: basis_points.nullable().describe("For a percentage: 200 are 2 %"),
  include_shipping: z.boolean(),
  amounts: z
    .array(
      z
        .object({
          currency_code,
          fixed: amount.nullish(),
          min: amount.nullish(),
          max: amount.nullish(),
        })
        .strict()
    )
    .max(CURRENCIES_MAX)
    .refine((rows) => new Set(rows.map((row) => row.currency_code)).size === rows.length, {
      error: accepts("each currency once"),
    })
    .describe("What the rule says of a currency, in its major units"),
}

export const AdminListCommissionRules = z.object({}).strict()

export const AdminCreateCommissionRule = z
  .object({
    ...terms,
    is_active: terms.is_active.default(true),
    seller_id: terms.seller_id.default(null),
    category_id: terms.category_id.default(null),
    collection_id: terms.collection_id.default(null),
    product_id: terms.product_id.default(null),
    basis_points: terms.basis_points.default(null),
    include_shipping: terms.include_shipping.default(false),
    amounts: terms.amounts.default([]),
  })
  .strict()
export type AdminCreateCommissionRule = z.infer<typeof AdminCreateCommissionRule>

export const AdminUpdateCommissionRule = z.object(terms).partial().strict()
export type AdminUpdateCommissionRule = z.infer<typeof AdminUpdateCommissionRule>

export const AdminReorderCommissionRules = z.object({ ids: z.array(id).max(RULES_MAX) }).strict()
export type AdminReorderCommissionRules = z.infer<typeof AdminReorderCommissionRules>

export const AdminSimulateCommission = z
  .object({
    product_id: id.optional(),
    seller_id: id.optional(),
    category_id: id.optional(),
    collection_id: id.optional(),
    currency_code,
    unit_price: amount,
    quantity: z.number().int().min(1).max(QUANTITY_MAX).default(1),
    discount: amount.default(0),
    merchant_share_bp: basis_points.default(0),
    shipping: amount.nullable().default(null),
  })
  .strict()
  .refine(
    ({ product_id, seller_id, category_id, collection_id }) =>
      !product_id || !(seller_id || category_id || collection_id),
    { error: "A product says whose it is and what it belongs to; give either it or the others" }
  )
export type AdminSimulateCommission = z.infer<typeof AdminSimulateCommission>
