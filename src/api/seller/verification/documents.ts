import { deleted, one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { DOCUMENT_BYTES_MAX } from "../../../lib/read-document"
import { DOCUMENT_KINDS } from "../../../modules/seller/rules"
import { DOCUMENTS_PER_SELLER_MAX } from "../../../modules/seller/verification"
import { SellerDocument, SellerVerification } from "./schemas"

const MEBIBYTES_MAX = DOCUMENT_BYTES_MAX / 1024 / 1024

export const sellerVerificationDocuments = documents("Verification", {
  "GET /seller/verification": {
    summary: "Get the state of the verification",
    answer: one("verification", SellerVerification),
  },
  "POST /seller/verification": {
    summary: "Ask to be verified",
    description: "Takes one document at least. Refused with 400 while a request waits.",
    example: {},
    answer: one("verification", SellerVerification),
  },
  "POST /seller/verification/documents": {
    summary: "Upload a document",
    description: `PDF, JPEG, PNG or WebP of at most ${MEBIBYTES_MAX} MiB, told by its content; a store keeps at most
${DOCUMENTS_PER_SELLER_MAX}. Only the store's owners and the merchant read it.`,
    status: 201,
    upload: {
      file: { is_file: true, description: "The document" },
      kind: { description: `What it is: ${DOCUMENT_KINDS.join(", ")}` },
    },
    answer: one("document", SellerDocument),
  },
  "GET /seller/verification/documents/:id": {
    summary: "Download a document",
    description: "With the media type that it was uploaded with.",
    file: "*/*",
  },
  "DELETE /seller/verification/documents/:id": {
    summary: "Delete a document",
    answer: deleted("seller_document"),
    refusals: { 400: "The merchant looks at the documents, or has verified the store with them" },
  },
})
