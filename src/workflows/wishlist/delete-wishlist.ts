import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import WishlistModuleService from "../../modules/wishlist/service"
import type { OwnList } from "../../modules/wishlist/storage"

/** The only step that writes, so nothing ever has to take it back. */
const deleteWishlistStep = createStep("delete-wishlist", async (own: OwnList, { container }) => {
  const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  return new StepResponse(await wishlists.removeList(own))
})

/** Removes a list with all that is on it. */
export const deleteWishlistWorkflow = createWorkflow(
  "delete-wishlist",
  (input: WorkflowData<OwnList>) => new WorkflowResponse(deleteWishlistStep(input))
)
