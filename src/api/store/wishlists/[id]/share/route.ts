import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shareWishlistWorkflow } from "../../../../../workflows/wishlist/share-wishlist"
import { ownList, readOwnList } from "../../own-list"

async function share(req: AuthenticatedMedusaRequest, res: MedusaResponse, is_shared: boolean) {
  await shareWishlistWorkflow(req.scope).run({
    input: { ...ownList(req), is_shared, now: new Date() },
  })
  res.json({ wishlist: await readOwnList(req) })
}

/** The answer has the token of the link; asking again gives the same one. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) =>
  await share(req, res, true)

/** Whatever links there are lead nowhere from now on. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) =>
  await share(req, res, false)
