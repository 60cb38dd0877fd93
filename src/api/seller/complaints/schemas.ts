import { z } from "@medusajs/framework/zod"
import {
  COMPLAINT_REASONS,
  COMPLAINT_STATUSES,
  INFORMANTS,
  OFFER_KINDS,
  OUTCOMES,
  PARTIES,
  PAYERS,
  WISHES,
} from "../../../modules/complaint/rules"

const momentOrNone = z.iso.datetime().nullable()

/** A row of `GET /seller/complaints`; amounts in major units. */
export const SellerComplaint = z
  .object({
    id: z.string(),
    number: z.number().int(),
    order_id: z.string(),
    seller_order_id: z.string(),
    seller_id: z.string(),
    display_id: z.number().int(),
    customer_name: z.string().nullable(),
    reason: z.enum(COMPLAINT_REASONS),
    wish: z.enum(WISHES),
    wished_amount: z.number().nullable(),
    currency_code: z.string(),
    line_item_ids: z.array(z.string()).nullable(),
    status: z.enum(COMPLAINT_STATUSES),
    version: z.number().int(),
    due_at: momentOrNone,
    opened_at: z.iso.datetime(),
    answered_at: momentOrNone,
    offers_made: z.number().int(),
    offer_kind: z.enum(OFFER_KINDS).nullable(),
    offer_amount: z.number().nullable(),
    offered_at: momentOrNone,
    escalated_at: momentOrNone,
    information_from: z.enum(INFORMANTS).nullable(),
    information_due_at: momentOrNone,
    outcome: z.enum(OUTCOMES).nullable(),
    amount: z.number().nullable(),
    payer: z.enum(PAYERS).nullable(),
    resolved_at: momentOrNone,
    appealed_by: z.enum(PARTIES).nullable(),
    appealed_at: momentOrNone,
    closed_at: momentOrNone,
  })
  .strict()
