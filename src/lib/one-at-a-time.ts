import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** How long somebody waits for their turn. */
const WAIT_SECONDS = 15

/**
 * Does a job while nobody else does one with the same key; who comes meanwhile waits for their turn.
 * Over several processes it is as good as the locking provider that is set.
 *
 * @throws MedusaError not_allowed (400) when the turn does not come in time
 */
export async function oneAtATime<Result>(
  scope: MedusaContainer,
  key: string,
  job: () => Promise<Result>
): Promise<Result> {
  let isMyTurn = false
  const begin = async () => {
    isMyTurn = true
    return await job()
  }
  try {
    return await scope.resolve(Modules.LOCKING).execute([key], begin, { timeout: WAIT_SECONDS })
  } catch (error) {
    if (isMyTurn) throw error
    const message = "Too much of the same is going on at the moment; try again in a few seconds"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
}
