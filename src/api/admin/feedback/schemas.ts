import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { ACTORS, FEEDBACK_STATUSES, HAPPENINGS, METRICS } from "../../../modules/feedback/rules"
import { SellerFeedback } from "../../seller/feedback/schemas"
import { AdminCustomerName, AdminSellerName, AdminUserName } from "../people-schemas"

/** A row of `GET /admin/feedback`: with who said it and whether it is seen. */
export const AdminFeedback = entity("AdminFeedback", {
  ...SellerFeedback.shape,
  seller_id: z.string().nullable(),
  customer_id: z.string(),
  status: z.enum(FEEDBACK_STATUSES),
  hidden_reason: z.string().nullable().describe("Why staff hid it, as its author reads it"),
  hidden_at: moment.nullable(),
  seller: AdminSellerName.nullish(),
  customer: AdminCustomerName.nullish(),
  product: z
    .object({ id: z.string(), title: z.string(), thumbnail: z.string().nullable() })
    .strict()
    .nullish(),
})

const event = z
  .object({
    id: z.string(),
    happening: z.enum(HAPPENINGS),
    actor_type: z.enum(ACTORS),
    actor_id: z.string().nullable(),
    details: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe("What an edit replaced, or why it was hidden"),
    occurred_at: moment,
    user: AdminUserName.nullable().describe("Who of the staff or the store it was"),
  })
  .strict()

/** Feedback with its history, the newest first. */
export const AdminFeedbackDetail = entity("AdminFeedbackDetail", {
  ...AdminFeedback.shape,
  events: z.array(event),
})

const n = z.number().int()
/** Null where nobody has rated. */
const average = z.number().nullable()
const metric = z
  .object({ n, average, stars: z.object({ "1": n, "2": n, "3": n, "4": n, "5": n }).strict() })
  .strict()

/** What the stars come to. */
export const AdminFeedbackSummary = entity("AdminFeedbackSummary", {
  n,
  average,
  score: z.number().describe("A mean for sorting: few stars move it less than many"),
  metrics: eachOf(METRICS, metric),
  windows: z.array(z.object({ days: n, n, average }).strict()),
  months: z
    .array(z.object({ month: z.string(), n, average }).strict())
    .describe("Of the last year; a month is written 2026-11"),
})
