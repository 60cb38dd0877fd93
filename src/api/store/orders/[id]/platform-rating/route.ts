import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { give } from "../../../feedback/give"
import { ownOrder, platformOf, readOwn } from "../../../feedback/own-feedback"
import { StoreRatePlatform } from "../../../feedback/validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ platform: platformOf(await readOwn(req.scope, ownOrder(req)), new Date()) })
}

type Post = AuthenticatedMedusaRequest<StoreRatePlatform>
export async function POST(req: Post, res: MedusaResponse) {
  const feedback = await give(req, { ...req.validatedBody, aim: { kind: "platform" } })
  res.status(201).json({ feedback })
}
