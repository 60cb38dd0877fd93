import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recogniseDocument } from "../../../../lib/recognise-document"
import { uploadSellerDocumentWorkflow } from "../../../../workflows/seller/upload-seller-document"
import { sellerOf } from "../../seller-of"
import { SellerUploadDocument } from "../validators"

export async function POST(req: MedusaRequest<SellerUploadDocument>, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  // The form was read before this, and refused without a file.
  const { originalname, buffer } = req.file!
  const recognised = await recogniseDocument(originalname, buffer)
  const { result: document } = await uploadSellerDocumentWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...recognised,
      seller_id,
      uploaded_by: user_id,
    },
  })
  res.status(201).json({ document })
}
