import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readBrandSettings, updateBrandWorkflow } from "../../../workflows/notice/update-brand"
import { AdminUpdateNoticeBrand } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ brand: await readBrandSettings(req.scope) })
}

type Post = AuthenticatedMedusaRequest<AdminUpdateNoticeBrand>
export async function POST(req: Post, res: MedusaResponse) {
  await updateBrandWorkflow(req.scope).run({
    input: { changes: req.validatedBody, by_id: req.auth_context.actor_id },
  })
  res.json({ brand: await readBrandSettings(req.scope) })
}
