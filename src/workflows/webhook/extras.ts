import { z } from "@medusajs/framework/zod"
import { OFFER_STATUSES } from "../../modules/auction/rules"
import { SELLER_ORDER_STATUSES } from "../../modules/marketplace/rules"
import { PRODUCT_REVIEW_STATUSES } from "../../modules/seller/rules"
import { TICKET_PRIORITIES, TICKET_STATUSES, VISIBILITIES } from "../../modules/ticket/lists"
import { SLA_TARGETS } from "../../modules/ticket/sla"
import { AUTHOR_TYPES } from "../../lib/thread"
import { PublicEventType } from "../../modules/webhook/catalogue"

/** What an event says beside its resource. */
export type Extra = { shape: z.ZodRawShape; sample: Record<string, unknown> }

const moment = z.iso.datetime()
const object = (shape: z.ZodRawShape) => z.object(shape).strict()
const change = (value: z.ZodType, from: unknown, to: unknown): Extra => ({
  shape: { change: object({ from: value, to: value }) },
  sample: { change: { from, to } },
})

const fulfillment: Extra = {
  shape: {
    fulfillment: object({
      id: z.string(),
      shipped_at: moment.nullable(),
      delivered_at: moment.nullable(),
      items: z.array(
        object({ line_item_id: z.string().nullable(), title: z.string(), quantity: z.number() })
      ),
      labels: z.array(object({ tracking_number: z.string(), tracking_url: z.string() })),
    }),
  },
  sample: {
    fulfillment: {
      id: "ful_01KAN2V6Y0GX",
      shipped_at: "2026-11-22T09:30:00.000Z",
      delivered_at: null,
      items: [{ line_item_id: "ordli_01KAN2T4VD8R", title: "Blue teapot", quantity: 1 }],
      labels: [{ tracking_number: "PX-1042", tracking_url: "https://post.example/PX-1042" }],
    },
  },
}

const settlement: Extra = {
  shape: { settlement: object({ id: z.string() }) },
  sample: { settlement: { id: "aucset_01KAN3B9Q2ME" } },
}

const offer: Extra = {
  shape: { offer: object({ id: z.string(), status: z.enum(OFFER_STATUSES) }) },
  sample: { offer: { id: "aucoff_01KAN3C1H7ZT", status: "open" } },
}

const reason: Extra = {
  shape: { reason: z.string().nullable() },
  sample: { reason: "The papers do not name the company." },
}

const review: Extra = {
  shape: {
    review: object({
      id: z.string(),
      status: z.enum(PRODUCT_REVIEW_STATUSES),
      reason: z.string().nullable(),
      created_at: moment,
      decided_at: moment.nullable(),
    }),
  },
  sample: {
    review: {
      id: "prodrev_01KAN2R8W3JD",
      status: "approved",
      reason: null,
      created_at: "2026-11-22T08:00:00.000Z",
      decided_at: "2026-11-22T08:15:00.000Z",
    },
  },
}

const comment: Extra = {
  shape: {
    comment: object({
      id: z.string(),
      author_type: z.enum(AUTHOR_TYPES),
      author_name: z.string(),
      visibility: z.enum(VISIBILITIES),
      body: z.string(),
      created_at: moment,
    }),
  },
  sample: {
    comment: {
      id: "tcom_01KAN41B7XQS",
      author_type: "customer",
      author_name: "Emma Stone",
      visibility: "public",
      body: "The parcel came this morning, thank you.",
      created_at: "2026-11-22T10:05:00.000Z",
    },
  },
}

const deadline: Extra = {
  shape: { deadline: object({ target: z.enum(SLA_TARGETS), due_at: moment.nullable() }) },
  sample: { deadline: { target: "first_response", due_at: "2026-11-22T12:00:00.000Z" } },
}

const ticketStatus = z.enum(TICKET_STATUSES)

/** By type; the others say nothing but their resource. */
export const EXTRAS: Partial<Record<PublicEventType, Extra>> = {
  "order.shipped": fulfillment,
  "order.delivered": fulfillment,
  "seller_order.status_changed": change(z.enum(SELLER_ORDER_STATUSES), "pending", "paid"),
  "payment.captured": {
    shape: { capture: object({ id: z.string(), amount: z.number(), created_at: moment }) },
    sample: {
      capture: { id: "capt_01KAN2T5M4", amount: 44.99, created_at: "2026-11-22T09:00:02.000Z" },
    },
  },
  "payment.refunded": {
    shape: {
      refund: object({
        id: z.string(),
        amount: z.number(),
        note: z.string().nullable(),
        created_at: moment,
      }),
    },
    sample: {
      refund: {
        id: "ref_01KAN5A0C9",
        amount: 10,
        note: null,
        created_at: "2026-11-23T11:00:00.000Z",
      },
    },
  },
  "auction.bids_placed": {
    shape: { bids: object({ from_seq: z.number().int(), to_seq: z.number().int() }) },
    sample: { bids: { from_seq: 7, to_seq: 9 } },
  },
  "auction.extended": change(moment, "2026-11-22T18:00:00.000Z", "2026-11-22T18:02:00.000Z"),
  "auction.relisted": {
    shape: { relisted_as: object({ id: z.string() }) },
    sample: { relisted_as: { id: "auc_01KAN6D2F8YB" } },
  },
  "auction.payment_requested": settlement,
  "auction.paid": settlement,
  "auction.completed": settlement,
  "auction.payment_defaulted": settlement,
  "auction.offer_made": offer,
  "auction.offer_answered": offer,
  "seller.rejected": reason,
  "seller.suspended": reason,
  "seller.closed": reason,
  "seller.verification_rejected": reason,
  "product.submitted": review,
  "product.approved": review,
  "product.rejected": review,
  "ticket.commented": comment,
  "ticket.status_changed": change(ticketStatus, "new", "open"),
  "ticket.priority_changed": change(z.enum(TICKET_PRIORITIES), "normal", "high"),
  "ticket.assigned": change(z.string().nullable(), null, "user_01KAN40V5RZC"),
  "ticket.rated": { shape: { rating: z.number().int().min(1).max(5) }, sample: { rating: 5 } },
  "ticket.sla_warned": deadline,
  "ticket.sla_breached": deadline,
}
