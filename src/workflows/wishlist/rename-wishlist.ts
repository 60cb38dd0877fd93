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

export type RenameWishlist = OwnList & { name: string; now: Date }

/** The only step that writes, so nothing ever has to take it back. */
const renameWishlistStep = createStep(
  "rename-wishlist",
  async ({ now, ...list }: RenameWishlist, { container }) => {
    const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(await wishlists.renameList({ ...list, now: new Date(now) }))
  }
)

/** Another name for a list. */
export const renameWishlistWorkflow = createWorkflow(
  "rename-wishlist",
  (input: WorkflowData<RenameWishlist>) => new WorkflowResponse(renameWishlistStep(input))
)
