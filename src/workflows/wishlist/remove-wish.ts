import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import { WishlistEvents } from "../../modules/wishlist/events"
import type { OwnItem } from "../../modules/wishlist/items"
import WishlistModuleService from "../../modules/wishlist/service"
import { asChange } from "./as-change"

/** The only step that writes, so nothing ever has to take it back. */
const removeWishStep = createStep("remove-wish", async (own: OwnItem, { container }) => {
  const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  return new StepResponse(await wishlists.removeItem(own))
})

/** Takes something off a list. */
export const removeWishWorkflow = createWorkflow("remove-wish", (input: WorkflowData<OwnItem>) => {
  const item = removeWishStep(input)
  emitEventStep({ eventName: WishlistEvents.ITEM_REMOVED, data: transform(item, asChange) })
  return new WorkflowResponse(item)
})
