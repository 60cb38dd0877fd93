import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { Judged } from "./plan"
import { Problem } from "./rows"

/** Refusals that tell the sender what is wrong; everything else is the server's own affair. */
const TOLD: readonly string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.DUPLICATE_ERROR,
]

export const isTold = (error: unknown): error is MedusaError =>
  error instanceof Error && TOLD.includes((error as MedusaError).type)

/**
 * Writes what was judged, in one go if possible. A batch that fails is halved until what stands in
 * its way is alone; then only its own rows are at fault and all others are written.
 */
export async function writeJudged<Plan>(
  container: MedusaContainer,
  judged: Judged<Plan>[],
  write: (plans: Plan[]) => Promise<unknown>
): Promise<void> {
  const planned = judged.filter(({ plan }) => plan)
  if (!planned.length) return
  try {
    await write(planned.map(({ plan }) => plan!))
  } catch (error) {
    if (planned.length === 1) return blame(container, planned[0], error)
    const half = Math.ceil(planned.length / 2)
    await writeJudged(container, planned.slice(0, half), write)
    await writeJudged(container, planned.slice(half), write)
  }
}

/** Turns what the rows came to into what went wrong with them. */
function blame<Plan>(container: MedusaContainer, judged: Judged<Plan>, error: unknown) {
  if (!isTold(error)) container.resolve(ContainerRegistrationKeys.LOGGER).error(error as Error)
  const message = isTold(error)
    ? error.message
    : "This could not be written because of a fault of the server; send the row again later"
  for (const [row_number, outcome] of judged.outcomes) {
    if (outcome === "unchanged") continue
    judged.outcomes.delete(row_number)
    const problem: Problem = { row_number, column: null, message }
    judged.problems.push(problem)
  }
}
