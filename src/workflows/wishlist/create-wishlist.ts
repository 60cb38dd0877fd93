import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import WishlistModuleService from "../../modules/wishlist/service"

export type CreateWishlist = { customer_id: string; name: string; now: Date }

/** The only step that writes, so nothing ever has to take it back. */
const createWishlistStep = createStep(
  "create-wishlist",
  async ({ now, ...list }: CreateWishlist, { container }) => {
    const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(await wishlists.createList({ ...list, now: new Date(now) }))
  }
)

/** A new list, with nothing on it yet. */
export const createWishlistWorkflow = createWorkflow(
  "create-wishlist",
  (input: WorkflowData<CreateWishlist>) => new WorkflowResponse(createWishlistStep(input))
)
