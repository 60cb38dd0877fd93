import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createAuctionWorkflow } from "../../../workflows/auction/create-auction"
import { actOf, sellerKeeper } from "./keeper"
import { listKept, retrieveKept } from "./read-kept"
import { SellerCreateAuction } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await listKept(sellerKeeper(req), req, res)
}

/** Makes a draft that nobody sees; publishing it is the next step. */
export async function POST(req: MedusaRequest<SellerCreateAuction>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { result } = await createAuctionWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...actOf(keeper) },
  })
  res.status(201).json({ auction: await retrieveKept(keeper, result.id) })
}
