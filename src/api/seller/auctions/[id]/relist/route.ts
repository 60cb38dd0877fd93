import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { relistAuctionWorkflow } from "../../../../../workflows/auction/relist-auction"
import { actOf, sellerKeeper } from "../../keeper"
import { retrieveKept } from "../../read-kept"
import { SellerRelistAuction } from "../../validators"

/** Answers with the new auction of the same lot: a draft, unless it shall be published at once. */
export async function POST(req: MedusaRequest<SellerRelistAuction>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { publish, ...changes } = req.validatedBody
  const { result } = await relistAuctionWorkflow(req.scope).run({
    input: { id: req.params.id, changes, publish, ...actOf(keeper) },
  })
  res.status(201).json({ auction: await retrieveKept(keeper, result.id) })
}
