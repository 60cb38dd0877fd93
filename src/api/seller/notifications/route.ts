import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInbox } from "../../../workflows/notice/read-inbox"
import { ListInbox } from "../../store/notifications/validators"
import { ownInbox } from "./own-inbox"

/** What the member was told. */
export async function GET(req: MedusaRequest<unknown, ListInbox>, res: MedusaResponse) {
  const { limit, offset, is_read } = req.validatedQuery
  const { notices: notifications, ...counts } = await readInbox(req.scope, ownInbox(req), {
    ...{ limit, offset, is_read },
  })
  res.json({ notifications, ...counts, offset, limit })
}
