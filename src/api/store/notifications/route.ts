import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readInbox } from "../../../workflows/notice/read-inbox"
import { ListInbox } from "./validators"

type Get = AuthenticatedMedusaRequest<unknown, ListInbox>

/** What the customer was told. */
export async function GET(req: Get, res: MedusaResponse) {
  const { limit, offset, is_read } = req.validatedQuery
  const owner = { type: "customer" as const, id: req.auth_context.actor_id }
  const { notices: notifications, ...counts } = await readInbox(req.scope, owner, {
    ...{ limit, offset, is_read },
  })
  res.json({ notifications, ...counts, offset, limit })
}
