import { z } from "@medusajs/framework/zod"
import { deleted, one, pageOf } from "../../../../../lib/openapi/answers"
import { documents } from "../../../../../lib/openapi/documents"
import { DOCUMENT_KINDS } from "../../../../../modules/business-profile/rules"
import { FILE_FORM } from "../../../attachments/documents"
import { BusinessDocument, StoreBusinessProfile } from "./schemas"

const path = "/store/customers/me/business-profile"
/** All of them at once, of which there may be none. */
const all = { limit: z.number().int().min(0) }

export const storeBusinessProfileDocuments = documents("Business profile", {
  [`GET ${path}`]: {
    summary: "Get the own business profile",
    description: "Null for who has none.",
    answer: one("business_profile", StoreBusinessProfile.nullable()),
  },
  [`POST ${path}`]: {
    summary: "Write the own business profile",
    description: `The first time (201) \`company_name\` and \`registration_number\` are needed; later
(200) what is left out stays. A rejected profile is handed in again by it, and a verified one when it
becomes another company: another name, number or tax id.`,
    example: {
      company_name: "Ash & Co",
      registration_number: "HRB 7",
      contact_email: "ann@ash.example",
    },
    status: [200, 201],
    answer: one("business_profile", StoreBusinessProfile),
  },
  [`GET ${path}/documents`]: {
    summary: "List the documents of the own profile",
    answer: pageOf("documents", BusinessDocument, all),
  },
  [`POST ${path}/documents`]: {
    summary: "Add a document to the own profile",
    description: "Ten at most. It is private: the merchant alone reads it.",
    upload: { ...FILE_FORM, kind: { description: `One of ${DOCUMENT_KINDS.join(", ")}` } },
    status: 201,
    answer: one("document", BusinessDocument),
  },
  [`GET ${path}/documents/:id`]: { summary: "Download an own document", file: "*/*" },
  [`DELETE ${path}/documents/:id`]: {
    summary: "Remove an own document",
    answer: deleted("business_document"),
  },
})
