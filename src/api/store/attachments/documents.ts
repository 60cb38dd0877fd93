import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { Attachment } from "../../thread-schemas"

/** A form with one file; also of the link to a ticket. */
export const FILE_FORM = {
  file: {
    is_file: true as const,
    description: "A PDF, JPEG, PNG or WebP of at most 10 MiB; the content says which, not the name",
  },
}

export const storeAttachmentDocuments = documents("Attachments", {
  "POST /store/attachments": {
    summary: "Upload an attachment",
    description: `Keeps a file for what is written next: name its id in \`attachment_ids\` of a ticket,
a complaint or a message. An attachment is used once, and one that nobody uses is removed.`,
    upload: FILE_FORM,
    status: 201,
    answer: one("attachment", Attachment),
  },
})
