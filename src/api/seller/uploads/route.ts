import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { cleanPictures } from "../../../lib/picture"
import { givenPictures } from "./read-pictures"

/** Keeps pictures for products and the store. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const pictures = await cleanPictures(givenPictures(req))
  const { result } = await uploadFilesWorkflow(req.scope).run({
    input: { files: pictures.map((picture) => ({ ...picture, access: "public" as const })) },
  })
  res.status(201).json({ files: result.map(({ id, url }) => ({ id, url })) })
}
