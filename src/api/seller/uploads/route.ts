import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { cleanPicture } from "../../../lib/picture"

/** Keeps pictures for products and the store. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  // multer's array() leaves a list.
  const given = (req.files ?? []) as Express.Multer.File[]
  if (!given.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, 'Send one picture or more as "files"')
  }
  const pictures = await Promise.all(
    given.map(({ originalname, buffer }) => cleanPicture(originalname, buffer))
  )
  const { result } = await uploadFilesWorkflow(req.scope).run({
    input: { files: pictures.map((picture) => ({ ...picture, access: "public" as const })) },
  })
  res.status(201).json({ files: result.map(({ id, url }) => ({ id, url })) })
}
