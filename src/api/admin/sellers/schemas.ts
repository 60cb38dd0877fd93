import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { AUDIT_ACTORS } from "../../../modules/audit/rules"
import {
  APPROVAL_POLICIES,
  SELLER_STATUSES,
  SELLER_VERIFICATIONS,
} from "../../../modules/seller/rules"
import { SellerMember } from "../../seller/members/schemas"
import { SellerAddress } from "../../seller/store/schemas"
import { SellerDocument } from "../../seller/verification/schemas"
import { AdminUserName } from "../people-schemas"

const text = z.string().nullable()
const momentOrNone = moment.nullable()

const store = {
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  biography: text,
  logo_url: text,
  cover_url: text,
  verification: z.enum(SELLER_VERIFICATIONS),
  rating_average: z.number(),
  rating_count: z.number().int(),
  holiday_from: momentOrNone,
  holiday_to: momentOrNone,
  status: z.enum(SELLER_STATUSES),
  approval_policy: z
    .enum(APPROVAL_POLICIES)
    .describe(
      "`review`: the merchant looks at each product first; `trusted`: it is published at once"
    ),
  low_stock_threshold: z.number(),
  stock_location_id: text.describe("Made at approval"),
  shipping_profile_id: text.describe("Made at approval"),
  created_at: moment,
  updated_at: moment,
}

/** A row of `GET /admin/sellers`. */
export const AdminSeller = entity("AdminSeller", {
  ...store,
  verification_requested_at: momentOrNone.describe(
    "Since when it waits for a look at its documents"
  ),
})

/** A store with what only the merchant and the store itself may read. */
export const AdminSellerDetail = entity("AdminSellerDetail", {
  ...store,
  rating_score: z.number().describe("A mean for sorting: few stars move it less than many"),
  rating_revision: z.number().int(),
  deleted_at: momentOrNone,
  is_on_holiday: z.boolean(),
  product_count: z.number().int(),
  private: z
    .object({
      legal_name: z.string(),
      tax_id: text,
      email: z.string(),
      phone: text,
      address: SellerAddress.nullable(),
      status_reason: text.describe("Why it was rejected, suspended or closed"),
      customer_id: text.describe("The customer who applied"),
      payout_method: text,
      payout_details: z
        .record(z.string(), z.string())
        .nullable()
        .describe("Of each value only the end"),
      verification_requested_at: momentOrNone,
      verification_reason: text,
      verification_decided_at: momentOrNone,
      verification_decided_by: text,
    })
    .strict(),
})

/** How many sellers there are in each status, and how many wait for a look at their documents. */
export const AdminSellerCounts = eachOf(
  [...SELLER_STATUSES, "verifications"],
  z.number().int()
).meta({ id: "AdminSellerCounts" })

/** Somebody who works for a store. */
export const AdminSellerMember = entity("AdminSellerMember", {
  ...SellerMember.omit({ is_you: true }).shape,
  user: AdminUserName.nullable(),
})

/** A paper that shows who stands behind a store. */
export const AdminSellerDocument = entity("AdminSellerDocument", {
  ...SellerDocument.shape,
  uploaded_by: z.string().describe("The user who sent it"),
})

/** A product of a store, as a row. */
export const AdminSellerProduct = entity("AdminSellerProduct", {
  id: z.string(),
  title: z.string(),
  thumbnail: text,
  status: z.string(),
  created_at: moment,
})

/** Something that the merchant or a member did. Entries are only ever added. */
export const AdminAuditEntry = entity("AdminAuditEntry", {
  id: z.string(),
  actor_type: z.enum(AUDIT_ACTORS),
  actor: AdminUserName.nullable(),
  action: z.string().describe("In the words of events, like seller.suspended"),
  resource_type: z.string(),
  resource_id: z.string(),
  details: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("Facts that cannot be read again later, like the reason"),
  created_at: moment,
})

/** A look at a store as its members see it. */
export const AdminSellerView = entity("AdminSellerView", {
  id: z.string().describe("For the header `x-seller-view` of requests to the seller API"),
  expires_at: moment,
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict(),
})
