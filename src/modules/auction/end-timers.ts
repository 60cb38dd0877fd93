import type { Logger } from "@medusajs/framework/types"
import type { DueAuction } from "./closing"

/** Ends that lie this close together are settled in one go, a little after the last of them. */
const GRAIN_MS = 10
/** Auctions settled in one transaction. */
const CHUNK = 100

/** Timers for the ends of the next moments. One that is lost is caught by the sweep. */
export class EndTimers {
  private readonly armed = new Set<string>()

  constructor(
    private readonly close: (ids: string[]) => Promise<unknown>,
    private readonly logger: Logger
  ) {}

  arm(due: readonly DueAuction[]): void {
    const groups = new Map<number, string[]>()
    for (const { id, in_ms } of due) {
      if (this.armed.has(id)) continue
      this.armed.add(id)
      const at = (Math.floor(Math.max(in_ms, 0) / GRAIN_MS) + 1) * GRAIN_MS
      groups.set(at, [...(groups.get(at) ?? []), id])
    }
    for (const [at, ids] of groups) setTimeout(() => void this.fire(ids), at).unref()
  }

  private async fire(ids: string[]): Promise<void> {
    for (const id of ids) this.armed.delete(id)
    try {
      for (let i = 0; i < ids.length; i += CHUNK) await this.close(ids.slice(i, i + CHUNK))
    } catch (error) {
      this.logger.error(`Auctions could not be closed; the next sweep tries again: ${error}`)
    }
  }
}
