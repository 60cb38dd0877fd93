import type { PublicState } from "../../modules/auction/state"

type Read = (ids: string[]) => Promise<PublicState[]>
type Waiting = {
  resolve: (state: PublicState | undefined) => void
  reject: (error: unknown) => void
}

const IDS_MAX = 500

/**
 * Reads states for many who ask at once with one query at a time: after a restart everybody comes
 * back in the same second. A state is always read after it was asked for.
 */
export class StateReader {
  private waiting = new Map<string, Waiting[]>()
  private isReading = false

  constructor(private readonly readStates: Read) {}

  read(auction_id: string): Promise<PublicState | undefined> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(auction_id) ?? []
      this.waiting.set(auction_id, [...others, { resolve, reject }])
      if (!this.isReading) void this.readAll()
    })
  }

  private async readAll() {
    this.isReading = true
    while (this.waiting.size) {
      const batch = [...this.waiting].slice(0, IDS_MAX)
      for (const [id] of batch) this.waiting.delete(id)
      try {
        const states = await this.readStates(batch.map(([id]) => id))
        const byId = new Map(states.map((state) => [state.auction_id, state]))
        for (const [id, those] of batch) those.forEach(({ resolve }) => resolve(byId.get(id)))
      } catch (error) {
        for (const [, those] of batch) those.forEach(({ reject }) => reject(error))
      }
    }
    this.isReading = false
  }
}
