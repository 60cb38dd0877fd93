import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { ANY_FILE } from "../attachments/schemas"
import {
  AdminBusinessProfile,
  AdminBusinessProfileCounts,
  AdminBusinessProfileRow,
} from "./schemas"

const profile = one("business_profile", AdminBusinessProfile)
const CHANGED = "It was decided so already, or has changed since this version" as const

export const adminBusinessProfileDocuments = documents(
  "Business profiles",
  {
    "GET /admin/business-profiles": {
      summary: "List business profiles",
      description: "`q` looks into what the company says of itself, and into the customer's name.",
      answer: pageOf("business_profiles", AdminBusinessProfileRow),
    },
    "GET /admin/business-profiles/counts": {
      summary: "Count business profiles by status",
      answer: one("counts", AdminBusinessProfileCounts),
    },
    "GET /admin/business-profiles/:id": { summary: "Get a business profile", answer: profile },
    "GET /admin/business-profiles/:id/documents/:document_id": {
      summary: "Download a company's document",
      description: "Each look is remembered in the audit log.",
      file: ANY_FILE,
    },
    "POST /admin/business-profiles/:id/verify": {
      summary: "Verify a business profile",
      description:
        "Send the `version` that was looked at: what has changed since is not decided unseen.",
      example: { version: 2 },
      answer: profile,
      refusals: { 400: CHANGED },
    },
    "POST /admin/business-profiles/:id/reject": {
      summary: "Reject a business profile",
      description: "The customer reads the reason, and can hand it in again.",
      example: { reason: "The registration number does not belong to this company", version: 2 },
      answer: profile,
      refusals: { 400: CHANGED },
    },
  },
  "Companies for which customers buy; the merchant looks at their papers."
)
