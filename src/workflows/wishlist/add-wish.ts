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
import type { NewWish } from "../../modules/wishlist/items"
import WishlistModuleService from "../../modules/wishlist/service"
import type { OwnList } from "../../modules/wishlist/storage"
import { announceAlerts } from "./announce-alerts"
import { asChange } from "./as-change"
import { assertAuctionIsShown, findWishedArticle, WishedArticle } from "./find-wish"
import { lookAt } from "./look-at"
import { articleKey, readSights } from "./read-sights"

export type AddWish = {
  list: OwnList
  note?: string | null
  wish: { auction_id: string } | WishedArticle
  now: Date
}
type FoundWish = { wish: NewWish; alerts: string[] }

/**
 * What the customer sees at this moment is what they know. The watch is brought up to date before
 * the wish is there: what changed since the last look is news for others, and not for them.
 */
const findWishStep = createStep("find-wish", async (input: AddWish, { container }) => {
  const now = new Date(input.now)
  const { note = null, wish } = input
  if ("auction_id" in wish) {
    await assertAuctionIsShown(container, wish.auction_id)
    return new StepResponse<FoundWish>({ wish: { ...wish, note }, alerts: [] })
  }
  const article = await findWishedArticle(container, wish)
  const sight = (await readSights(container, [article], now)).get(articleKey(article))!
  const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  const watch = await wishlists.watch({ ...article, sight, now })
  const alerts = await lookAt(container, [watch], now)
  const { product_id, variant_id, region_id, currency_code } = article
  return new StepResponse<FoundWish>({
    wish: {
      ...{ product_id, variant_id, region_id, currency_code, note },
      reference_price: sight.price,
    },
    alerts,
  })
})

/** The last step that writes, so nothing ever has to take it back. */
const addWishStep = createStep(
  "add-wish",
  async ({ list, wish, now }: { list: OwnList; wish: NewWish; now: Date }, { container }) => {
    const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(await wishlists.addItem({ list, wish, now: new Date(now) }))
  }
)

/** Puts what a shopper sees on a list of theirs. */
export const addWishWorkflow = createWorkflow("add-wish", (input: WorkflowData<AddWish>) => {
  const found = findWishStep(input)
  const item = addWishStep(
    transform({ input, found }, ({ input: { list, now }, found: { wish } }) => ({
      ...{ list, wish, now },
    }))
  )
  announceAlerts(transform(found, ({ alerts }) => alerts))
  emitEventStep({ eventName: WishlistEvents.ITEM_ADDED, data: transform(item, asChange) })
  return new WorkflowResponse(item)
})
