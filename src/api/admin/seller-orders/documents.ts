import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerRefundable } from "../../seller/orders/schemas"
import { AdminRefundRequest, AdminRefundRequestDetail } from "../refund-requests/schemas"
import { AdminSellerOrder, AdminSellerOrderDetail } from "./schemas"

const order = one("seller_order", AdminSellerOrderDetail)
/** The order is the slice's own. */
const RefundOfSlice = AdminRefundRequest.omit({ display_id: true })

export const adminSellerOrderDocuments = documents(
  "Seller orders",
  {
    "GET /admin/seller-orders": {
      summary: "List sellers' slices of orders",
      answer: pageOf("seller_orders", AdminSellerOrder),
    },
    "GET /admin/seller-orders/:id": { summary: "Get a seller's slice of an order", answer: order },
    "POST /admin/seller-orders/:id/status": {
      summary: "Move a slice to its next status",
      description:
        "`allowed` names what may follow. Payments, parcels and refunds move it by themselves.",
      example: { status: "processing", note: "The store asked for it on the telephone" },
      answer: order,
    },
    "POST /admin/seller-orders/:id/cancel": {
      summary: "Cancel a slice",
      description: "What was paid for it goes back to the buyer, and its goods to the stock.",
      example: { reason: "The store cannot deliver" },
      answer: order,
    },
    "GET /admin/seller-orders/:id/refunds": {
      summary: "List the refunds of a slice",
      description: "`refundable` says what of it can still go back.",
      answer: pageOf("refund_requests", RefundOfSlice, { refundable: SellerRefundable }),
    },
    "POST /admin/seller-orders/:id/refunds": {
      summary: "Refund a part of a slice",
      description: `The merchant's own wish is approved as it is made, and carried out at once if it can
be. The amount is in major units, tax included.`,
      status: 201,
      example: { amount: 12.17, reason: "Broken handle" },
      answer: one("refund_request", AdminRefundRequestDetail),
    },
  },
  "Each store's slice of an order that was placed in one checkout."
)
