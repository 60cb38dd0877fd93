import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { FILE_FORM } from "../../store/attachments/documents"
import { Attachment } from "../../thread-schemas"

export const adminAttachmentDocuments = documents(
  "Attachments",
  {
    "POST /admin/attachments": {
      summary: "Upload a file",
      description: `Keeps the file until something is written with it: name its id among the
\`attachment_ids\` of a comment or message. What nothing was written with for a day is thrown away.`,
      status: 201,
      upload: FILE_FORM,
      answer: one("attachment", Attachment),
      refusals: { 429: "Too many files in an hour; Retry-After says how many seconds to wait" },
    },
  },
  "Files that are uploaded first, and then written with."
)
