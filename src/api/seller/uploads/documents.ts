import { z } from "@medusajs/framework/zod"
import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { PICTURE_BYTES_MAX, PICTURES_PER_UPLOAD_MAX } from "./read-pictures"

const MEBIBYTES_MAX = PICTURE_BYTES_MAX / 1024 / 1024

export const sellerUploadDocuments = documents("Products", {
  "POST /seller/uploads": {
    summary: "Upload pictures",
    description: `For products and the store: up to ${PICTURES_PER_UPLOAD_MAX} of ${MEBIBYTES_MAX} MiB each. They
are kept as WebP, without what cameras write into them, and everybody can see them.`,
    status: 201,
    upload: { files: { is_file: true, is_list: true, description: "JPEG, PNG, WebP or GIF" } },
    answer: one("files", z.array(z.object({ id: z.string(), url: z.string() }).strict())),
  },
})
