import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETPLACE_MODULE } from "../../../modules/marketplace"
import { SellerOrderStatusChanged } from "../../../modules/marketplace/events"
import { Actor } from "../../../modules/marketplace/rules"
import MarketplaceModuleService, { MoveSellerOrder } from "../../../modules/marketplace/service"

export type PlannedMove = MoveSellerOrder & { order_id: string; seller_id: string }
export type MoveSellerOrders = { moves: PlannedMove[]; actor: Actor }

/** Moves slices with their history and returns the payload of one event per step made. */
export const moveSellerOrdersStep = createStep(
  "move-seller-orders",
  async ({ moves, actor }: MoveSellerOrders, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    const made: PlannedMove[] = []
    try {
      for (const move of moves) {
        await marketplace.moveSellerOrder(move, actor)
        made.push(move)
      }
    } catch (refusal) {
      // A step that throws is not compensated by the engine.
      await takeBack(marketplace, made)
      throw refusal
    }
    return new StepResponse(made.flatMap(eventsOf), made)
  },
  async (made, { container }) => {
    await takeBack(container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE), made ?? [])
  }
)

async function takeBack(marketplace: MarketplaceModuleService, made: PlannedMove[]) {
  for (const move of [...made].reverse()) await marketplace.takeBackMoves(move)
}

const eventsOf = ({ id, order_id, seller_id, from, to }: PlannedMove): SellerOrderStatusChanged[] =>
  to.map((next, i) => ({ id, order_id, seller_id, from: to[i - 1] ?? from, to: next }))
