import { z } from "@medusajs/framework/zod"
import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { ACCEPTED_FILES } from "./read-files"

export const adminUploadDocuments = documents("Products", {
  "POST /admin/uploads": {
    summary: "Upload pictures, or a table of products",
    description: `Accepted by content: ${ACCEPTED_FILES}. Pictures are kept as WebP, without what
cameras write into them, and everybody can see them. A table is kept in private for
\`POST /admin/products/imports\`.`,
    upload: {
      files: { is_file: true, is_list: true, description: "Pictures, or a table as CSV in UTF-8" },
    },
    answer: one("files", z.array(z.object({ id: z.string(), url: z.string() }).strict())),
  },
})
