import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../modules/wishlist"
import WishlistModuleService from "../../modules/wishlist/service"
import { announceAlerts } from "./announce-alerts"
import { lookAt } from "./look-at"

/** Articles that are read at a time. */
const BATCH = 100
/** Batches of one run; the next run takes the rest. */
const BATCHES_MAX = 10
/** Whatever was looked at within this time is not looked at again. */
const FRESH_MS = 60_000
/** Rows that one run forgets. */
const TIDY_MAX = 1_000

/** What was seen is not taken back. Each article is one transaction. */
const lookAtWishesStep = createStep(
  "look-at-wishes",
  async (input: { now: Date }, { container }) => {
    const now = new Date(input.now)
    const wishlists = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    const before = new Date(now.getTime() - FRESH_MS)
    const alerts: string[] = []
    for (let i = 0; i < BATCHES_MAX; i++) {
      const watches = await wishlists.oldestWatches({ before, limit: BATCH })
      alerts.push(...(await lookAt(container, watches, now)))
      if (watches.length < BATCH) break
    }
    await wishlists.tidy({ now, limit: TIDY_MAX })
    return new StepResponse(alerts)
  }
)

/** Finds out what of all that is wished for is there again or cheaper. */
export const lookAtWishesWorkflow = createWorkflow(
  "look-at-wishes",
  (input: WorkflowData<{ now: Date }>) => {
    const alerts = lookAtWishesStep(input)
    announceAlerts(alerts)
    return new WorkflowResponse(alerts)
  }
)
