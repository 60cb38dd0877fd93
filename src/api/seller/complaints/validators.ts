import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { search } from "../../../lib/query-params"
import { OFFER_KINDS } from "../../../modules/complaint/rules"
import {
  amount,
  attachment_ids,
  listComplaintParams,
  messageOf,
  text,
  version,
} from "../../store/complaints/validators"

export const SellerListComplaints = listComplaintParams.extend({ q: search })

export const SellerMakeOffer = z
  .object({
    kind: z.enum(OFFER_KINDS),
    amount: amount.nullish().describe("Of a refund"),
    body: text,
    version,
    attachment_ids,
  })
  .strict()
export type SellerMakeOffer = z.infer<typeof SellerMakeOffer>

export const SellerRejectComplaint = z.object({ body: text, version, attachment_ids }).strict()
export type SellerRejectComplaint = z.infer<typeof SellerRejectComplaint>

export const SellerWriteComplaintMessage = messageOf("seller")

const day = z
  .string()
  .max(40)
  .refine((given) => /^\d{4}-\d{2}-\d{2}/.test(given) && !Number.isNaN(Date.parse(given)), {
    error: accepts("a date like 2026-11-21"),
  })
  .meta({ format: "date-time", description: "A date alone is its midnight in UTC" })
/** Without them, the last 90 days. */
export const ReadComplaintMetrics = z.object({ from: day.optional(), to: day.optional() }).strict()
