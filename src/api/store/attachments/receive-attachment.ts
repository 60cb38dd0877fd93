import { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validBody } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { readDocument } from "../../../lib/read-document"
import { recogniseDocument } from "../../../lib/recognise-document"
import { Uploader } from "../../../modules/attachment/service"
import { uploadAttachmentWorkflow } from "../../../workflows/attachment/upload-attachment"

/** Many people of a company may share one address. */
const UPLOADS_PER_HOUR = 240

const sparingly = rateLimit({ name: "attachment", points: UPLOADS_PER_HOUR, per_seconds: 3600 })
const nothingElse = z.object({}).strict()

/** What a route that takes one file needs in front of it, beside who may call it. */
export const receiveAttachment: NonNullable<MiddlewareRoute["middlewares"]> = [
  sparingly,
  readDocument,
  validBody(nothingElse),
]

/** Keeps the file that was read before this, and was refused if there was none. */
export async function keepAttachment(req: MedusaRequest, res: MedusaResponse, uploader: Uploader) {
  const { originalname, buffer } = req.file!
  const recognised = await recogniseDocument(originalname, buffer)
  const { result: attachment } = await uploadAttachmentWorkflow(req.scope).run({
    input: { ...recognised, ...uploader },
  })
  res.status(201).json({ attachment })
}
