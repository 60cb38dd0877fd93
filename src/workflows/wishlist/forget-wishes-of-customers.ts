import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import WishlistModuleService from "../../modules/wishlist/service"

export type ForgetWishes = { customer_ids: string[] }

/** The only step that writes, so nothing ever has to take it back. */
const forgetWishesOfCustomersStep = createStep(
  "forget-wishes-of-customers",
  async ({ customer_ids }: ForgetWishes, { container }) => {
    const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(await wishlists.forgetCustomers(customer_ids))
  }
)

/** Removes the lists of accounts that are gone. */
export const forgetWishesOfCustomersWorkflow = createWorkflow(
  "forget-wishes-of-customers",
  (input: WorkflowData<ForgetWishes>) => new WorkflowResponse(forgetWishesOfCustomersStep(input))
)
