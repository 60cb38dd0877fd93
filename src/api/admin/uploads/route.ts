import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { cleanPicture } from "../../../lib/picture"
import { pictureFormat } from "../../../lib/picture-format"
import { privateFile } from "../../../lib/private-file"
import { isTextTable } from "../../../lib/recognise-table"
import { givenFiles, refuseUpload, UPLOAD_PICTURE_BYTES_MAX } from "./read-files"

type Given = ReturnType<typeof givenFiles>[number]

/** In the platform's place, which keeps whatever comes, as it comes, for everybody to see. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const files = []
  // One after another: many pictures take no more memory than one.
  for (const file of givenFiles(req)) files.push(await soundFile(file))
  const { result } = await uploadFilesWorkflow(req.scope).run({ input: { files } })
  res.json({ files: result.map(({ id, url }) => ({ id, url })) })
}

/** A picture for everybody; a table for the platform's import of products, and nobody else. */
async function soundFile({ originalname, buffer }: Given) {
  if (pictureFormat(buffer)) {
    if (buffer.length > UPLOAD_PICTURE_BYTES_MAX) throw refuseUpload("A picture is too large")
    return { ...(await cleanPicture(originalname, buffer)), access: "public" as const }
  }
  if (!isTextTable(buffer)) throw refuseUpload("A file is neither by its content")
  return privateFile("table", { mime_type: "text/csv", content: buffer.toString("base64") })
}
