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

export type ShareWishlist = OwnList & { is_shared: boolean; now: Date }

/** The only step that writes, so nothing ever has to take it back. */
const shareWishlistStep = createStep(
  "share-wishlist",
  async ({ now, ...list }: ShareWishlist, { container }) => {
    const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(await wishlists.setSharing({ ...list, now: new Date(now) }))
  }
)

/** Opens a list to whoever has its link, or closes it again. */
export const shareWishlistWorkflow = createWorkflow(
  "share-wishlist",
  (input: WorkflowData<ShareWishlist>) => new WorkflowResponse(shareWishlistStep(input))
)
