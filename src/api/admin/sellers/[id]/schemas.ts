import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../../lib/openapi/answers"

const count = z.number().int()
/** From 0 to 1; null without orders. */
const rate = z.number().nullable()

/** Of complaints against a store that were opened in a period. */
export const AdminComplaintMetrics = entity("AdminComplaintMetrics", {
  from: moment,
  to: moment,
  /** Orders that were placed in it. */
  orders: count,
  complaints: count,
  open: count,
  /** Between buyer and store. */
  settled: count,
  /** By the merchant. */
  decided: count,
  /** Decided against the store, which bears it. */
  seller_fault: count,
  escalated: count,
  escalated_by_silence: count,
  answered: count,
  median_answer_seconds: z.number().nullable(),
  complaint_rate: rate,
  seller_fault_rate: rate,
})

/** How fast a store answers buyers. */
export const AdminResponseMetrics = entity("AdminResponseMetrics", {
  /** How far back answers count. */
  days: count,
  answers: count,
  /** Buyers who wait now. */
  waiting: count,
  /** In business time; null without answers. */
  median_minutes: z.number().int().nullable(),
})
