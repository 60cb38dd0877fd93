import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markAllNoticesReadWorkflow } from "../../../../workflows/notice/mark-all-notices-read"
import { ownInbox } from "../own-inbox"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await markAllNoticesReadWorkflow(req.scope).run({
    input: { owner: ownInbox(req), now: new Date() },
  })
  res.json(result)
}
