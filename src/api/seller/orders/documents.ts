import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { MIME_TYPES } from "../../../lib/spreadsheet"
import { SellerOrder, SellerOrderDetail, SellerRefundable, SellerRefundRequest } from "./schemas"

const answer = one("order", SellerOrderDetail)

export const sellerOrderDocuments = documents("Orders", {
  "GET /seller/orders": {
    summary: "List orders",
    description: "Of each order the store's own slice; `id` is the slice's.",
    answer: pageOf("orders", SellerOrder),
  },
  "GET /seller/orders/:id": { summary: "Get an order", answer },
  "GET /seller/orders/:id/export": {
    summary: "Download one order",
    description: `The slice's goods, shipping and sums as an Excel workbook, or with \`format=csv\` as a
text in UTF-8. Before discount - discount + tax = total, to the minor unit.`,
    file: MIME_TYPES.xlsx,
  },
  "POST /seller/orders/:id/fulfillments": {
    summary: "Pack a parcel",
    description: `\`items\` are pieces of the slice's own goods by their \`reference_id\`. The first parcel
moves the slice to \`processing\`. Refused with 400 when the slice is not paid or has come to its end,
or when fewer pieces are left.`,
    status: 201,
    example: {
      items: [{ id: "ordli_01M811DYH439WFMKAD571G2FXP", quantity: 1 }],
      carrier: "Post",
      tracking_number: "RR123456785",
      tracking_url: "https://post.example/RR123456785",
    },
    answer,
  },
  "POST /seller/orders/:id/shipments": {
    summary: "Say that a parcel has left",
    description: "The slice is `shipped` when all its goods have left. The buyer is told.",
    example: { fulfillment_id: "ful_01M811E3TCQQ3ED7SY777PYP0T", tracking_number: "RR123456785" },
    answer,
  },
  "POST /seller/orders/:id/deliveries": {
    summary: "Say that a parcel was handed over",
    description: "The slice is `delivered` when all its goods were handed over.",
    example: { fulfillment_id: "ful_01M811E3TCQQ3ED7SY777PYP0T" },
    answer,
  },
  "POST /seller/orders/:id/status": {
    summary: "Set an order's status",
    description: `By hand only \`processing\` and \`completed\`; the others follow from payment, parcels
and cancelling.`,
    example: { status: "processing", note: "We pack it tomorrow" },
    answer,
  },
  "POST /seller/orders/:id/cancel": {
    summary: "Cancel an order",
    description: `Before anything of it has left: its parcels are unpacked, its goods can be sold again,
and the buyer gets the money back and reads the reason.`,
    example: { reason: "The last piece broke while packing" },
    answer,
  },
  "GET /seller/orders/:id/refund-requests": {
    summary: "List what was asked to go back",
    description: "`refundable` says what of the slice can still go back.",
    answer: pageOf("refund_requests", SellerRefundRequest, { refundable: SellerRefundable }),
  },
  "POST /seller/orders/:id/refund-requests": {
    summary: "Ask for a refund",
    description: "Within what is left of the slice. The merchant decides.",
    status: 201,
    example: { amount: 8.5, reason: "The handle came broken" },
    answer: one("refund_request", SellerRefundRequest),
  },
})
