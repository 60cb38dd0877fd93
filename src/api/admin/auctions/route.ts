import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createAuctionWorkflow } from "../../../workflows/auction/create-auction"
import { actOf, merchantKeeper } from "../../seller/auctions/keeper"
import { listKept, retrieveKept } from "../../seller/auctions/read-kept"
import { AdminCreateAuction } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await listKept(merchantKeeper(req), req, res)
}

/** Makes a draft that nobody sees; publishing it is the next step. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateAuction>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { result } = await createAuctionWorkflow(req.scope).run({
    input: {
      ...actOf(keeper),
      ...req.validatedBody,
      seller_id: req.validatedBody.seller_id ?? null,
    },
  })
  res.status(201).json({ auction: await retrieveKept(keeper, result.id) })
}
