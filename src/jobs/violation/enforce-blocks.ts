import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { VIOLATION_MODULE } from "../../modules/violation"
import ViolationModuleService from "../../modules/violation/service"
import { enforceBlockWorkflow } from "../../workflows/violation/enforce-block"

/** Blocks looked after in one tick, the oldest first. */
const BATCH = 100
const INTERVAL_MS = 10_000

/**
 * Takes live bids of blocked customers out where no event did it, and those that another process
 * took before it knew. Two runs at once do no harm: a bid is taken out once.
 */
export default async function enforceBlocks(container: MedusaContainer) {
  const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
  const failures: string[] = []
  for (const { id } of await violations.blocksToEnforce(new Date(), BATCH)) {
    const input = { restriction_id: id, now: new Date() }
    // One customer whose bids cannot be taken out must not keep the others waiting.
    await enforceBlockWorkflow(container)
      .run({ input })
      .catch((error: Error) => failures.push(`${id}: ${error.message}`))
  }
  if (failures.length) {
    const message = `Blocks could not be enforced; ${failures.join("; ")}`
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
  }
}

export const config = {
  name: "enforce-blocks",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" as const },
}
