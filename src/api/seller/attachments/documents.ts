import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { ATTACHMENTS_MAX, UNUSED_HOURS, UNUSED_MAX } from "../../../modules/attachment/rules"
import { FILE_FORM } from "../../store/attachments/documents"
import { Attachment } from "../../thread-schemas"

export const sellerAttachmentDocuments = documents("Attachments", {
  "POST /seller/attachments": {
    summary: "Upload a file for a message",
    description: `Its id goes into \`attachment_ids\` of a comment or message, which takes up to
${ATTACHMENTS_MAX}. A file is used once, and one that was not used within ${UNUSED_HOURS} hours is deleted. At most
${UNUSED_MAX} can wait.`,
    status: 201,
    upload: FILE_FORM,
    answer: one("attachment", Attachment),
  },
})
