import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { containing } from "../../../lib/containing"
import { createCannedReplyWorkflow } from "../../../workflows/ticket/create-canned-reply"
import { retrieveReply } from "./reply-view"
import { AdminCreateCannedReply } from "./validators"

/** `q` looks into title, words and shortcut. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { q, ...filters } = req.filterableFields
  const words = typeof q === "string" && q ? containing(q) : null
  const { data: canned_replies, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "canned_reply",
      ...req.queryConfig,
      filters: {
        ...filters,
        ...(words && { $or: [{ title: words }, { body: words }, { shortcut: words }] }),
      },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ canned_replies, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<AdminCreateCannedReply>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await createCannedReplyWorkflow(req.scope).run({
    input: { reply: req.validatedBody, by_id: req.auth_context.actor_id },
  })
  res.status(201).json({ canned_reply: await retrieveReply(req.scope, result.id) })
}
