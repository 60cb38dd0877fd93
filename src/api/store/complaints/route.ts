import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openComplaintWorkflow } from "../../../workflows/complaint/open-complaint"
import { readOwnComplaint } from "./as-buyer"
import { partyView, withNeeded } from "./complaint-fields"
import { StoreOpenComplaint } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "complaint",
    ...req.queryConfig,
    fields: withNeeded(req.queryConfig.fields),
    filters: { ...req.filterableFields, customer_id: req.auth_context.actor_id },
  })
  const complaints = data.map((row) => partyView(row, "buyer"))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ complaints, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<StoreOpenComplaint>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await openComplaintWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: req.auth_context.actor_id, now: new Date() },
  })
  res.status(201).json({ complaint: await readOwnComplaint(req, result.complaint.id) })
}
