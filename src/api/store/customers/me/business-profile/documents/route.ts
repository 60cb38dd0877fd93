import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recogniseDocument } from "../../../../../../lib/recognise-document"
import { uploadBusinessDocumentWorkflow } from "../../../../../../workflows/business-profile/upload-business-document"
import { readOwnProfile } from "../read-own-profile"
import { StoreUploadBusinessDocument } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const documents = (await readOwnProfile(req))?.documents ?? []
  const count = documents.length
  res.json({ documents, count, offset: 0, limit: count })
}

type Post = AuthenticatedMedusaRequest<StoreUploadBusinessDocument>
export async function POST(req: Post, res: MedusaResponse) {
  // The form was read before this, and refused without a file.
  const { originalname, buffer } = req.file!
  const recognised = await recogniseDocument(originalname, buffer)
  const { result: document } = await uploadBusinessDocumentWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...recognised,
      customer_id: req.auth_context.actor_id,
    },
  })
  res.status(201).json({ document })
}
