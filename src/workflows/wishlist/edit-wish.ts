import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import WishlistModuleService from "../../modules/wishlist/service"
import type { OwnItem } from "../../modules/wishlist/items"

export type EditWish = { own: OwnItem; to?: string; note?: string | null; now: Date }

/** The only step that writes, so nothing ever has to take it back. */
const editWishStep = createStep("edit-wish", async ({ now, ...edit }: EditWish, { container }) => {
  const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  return new StepResponse(await wishlists.editItem({ ...edit, now: new Date(now) }))
})

/** Another note, or another list of the same customer. */
export const editWishWorkflow = createWorkflow(
  "edit-wish",
  (input: WorkflowData<EditWish>) => new WorkflowResponse(editWishStep(input))
)
