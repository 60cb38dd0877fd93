import { model } from "@medusajs/framework/utils"
import { PRIOR } from "../../../lib/rating"
import {
  APPROVAL_POLICIES,
  LOW_STOCK_THRESHOLD,
  SELLER_STATUSES,
  SELLER_VERIFICATIONS,
} from "../rules"

/**
 * A seller's store. Products lead here through a link, so every column can be read by shoppers
 * through `fields=`; what they must not see lives in `seller_private`.
 */
export default model
  .define("seller", {
    id: model.id({ prefix: "sel" }).primaryKey(),
    name: model.text().searchable(),
    handle: model.text().searchable(),
    biography: model.text().nullable(),
    logo_url: model.text().nullable(),
    cover_url: model.text().nullable(),
    status: model.enum([...SELLER_STATUSES]).default("pending"),
    verification: model.enum([...SELLER_VERIFICATIONS]).default("unverified"),
    holiday_from: model.dateTime().nullable(),
    holiday_to: model.dateTime().nullable(),
    /** `review`: the merchant looks at each product first; `trusted`: it is published at once. */
    approval_policy: model.enum([...APPROVAL_POLICIES]).default("review"),
    low_stock_threshold: model.number().default(LOW_STOCK_THRESHOLD),
    /** Both are made at approval; a pending seller has neither. */
    stock_location_id: model.text().nullable(),
    shipping_profile_id: model.text().nullable(),
    rating_average: model.float().default(0),
    rating_count: model.number().default(0),
    /** Bayesian mean, for sorting, and the state of the figures that all three were copied from. */
    rating_score: model.float().default(PRIOR.mean),
    rating_revision: model.number().default(0),
  })
  .indexes([
    // A rejected applicant's handle is free again.
    { on: ["handle"], unique: true, where: "status <> 'rejected' AND deleted_at IS NULL" },
    { on: ["status", "created_at"] },
    { on: ["status", "rating_score"] },
    { on: ["shipping_profile_id"] },
    { on: ["stock_location_id"] },
  ])
