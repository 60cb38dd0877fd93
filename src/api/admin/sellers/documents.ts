import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerNewInvite } from "../../seller/invites/schemas"
import { SellerClosing } from "../../seller/store/schemas"
import { ANY_FILE } from "../attachments/schemas"
import {
  AdminAuditEntry,
  AdminSeller,
  AdminSellerCounts,
  AdminSellerDetail,
  AdminSellerDocument,
  AdminSellerProduct,
} from "./schemas"

const seller = one("seller", AdminSellerDetail)

export const adminSellerDocuments = documents(
  "Sellers",
  {
    "GET /admin/sellers": {
      summary: "List sellers",
      description:
        "`verification_requested=true` asks for those who wait for a look at their documents.",
      answer: pageOf("sellers", AdminSeller),
    },
    "GET /admin/sellers/counts": {
      summary: "Count sellers by status",
      description: "`verifications` are those who wait for a look at their documents.",
      answer: one("counts", AdminSellerCounts),
    },
    "GET /admin/sellers/:id": { summary: "Get a seller", answer: seller },
    "POST /admin/sellers/:id": {
      summary: "Change a seller",
      description: "A trusted seller's products are published without a look at each.",
      example: { approval_policy: "trusted" },
      answer: seller,
    },
    "POST /admin/sellers/:id/approve": {
      summary: "Approve an application",
      description: `Makes the store active and invites its owner. The address of the invitation is in this
answer and in the mail only.`,
      example: {},
      answer: one("seller", AdminSellerDetail, { invite: SellerNewInvite }),
    },
    "POST /admin/sellers/:id/reject": {
      summary: "Reject an application",
      description: "The applicant is told the reason and may apply again.",
      example: { reason: "Please name your tax id" },
      answer: seller,
    },
    "POST /admin/sellers/:id/suspend": {
      summary: "Suspend a store",
      description: `From this moment nothing can be bought from it, and the clocks of its auctions stand
still. Its goods leave the shop.`,
      example: { reason: "Three orders were never sent" },
      answer: seller,
    },
    "POST /admin/sellers/:id/reactivate": {
      summary: "Let a suspended store sell again",
      description: "Its auctions go on, and its goods come back to the shop.",
      example: {},
      answer: seller,
    },
    "GET /admin/sellers/:id/closing": {
      summary: "See what keeps a store from closing",
      answer: one("closing", SellerClosing),
    },
    "POST /admin/sellers/:id/close": {
      summary: "Close a store",
      description: `For good, so the store's own handle is sent once more. Its members may read on. It is
refused while something of it is open: see \`GET /admin/sellers/{id}/closing\`.`,
      example: { reason: "The owner retires", handle: "clay-house" },
      answer: seller,
    },
    "POST /admin/sellers/:id/verify": {
      summary: "Verify a seller",
      description: "Gives the badge. The seller need not have asked for it.",
      example: {},
      answer: seller,
    },
    "POST /admin/sellers/:id/reject-verification": {
      summary: "Reject a seller's documents",
      description: "The seller is told the reason and may ask again.",
      example: { reason: "The registration is of another company" },
      answer: seller,
    },
    "GET /admin/sellers/:id/documents": {
      summary: "List a seller's documents",
      answer: pageOf("documents", AdminSellerDocument),
    },
    "GET /admin/sellers/:id/documents/:document_id": {
      summary: "Download a seller's document",
      description: "Each look is remembered in the audit log.",
      file: ANY_FILE,
    },
    "GET /admin/sellers/:id/products": {
      summary: "List a seller's products",
      answer: pageOf("products", AdminSellerProduct),
    },
    "GET /admin/sellers/:id/audit-entries": {
      summary: "List what was done to a seller",
      description: "By the merchant, by the store's members and by itself.",
      answer: pageOf("audit_entries", AdminAuditEntry),
    },
  },
  "Stores: applications, verification, their people, and what the merchant does to a store as a whole."
)
