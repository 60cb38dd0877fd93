import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { EventEmitter } from "node:events"

type LocalBus = { eventEmitter_: EventEmitter }
type Listener = (...event: unknown[]) => unknown
/** An event leaves a few microtasks after the workflow that told it. */
const IDLE_TICKS = 10

/**
 * Counts who reacts to events. What it gives back waits until nobody does: a reaction that outlives
 * its test would read one database and write into the next test's.
 */
export function aQuietBus(container: MedusaContainer): () => Promise<void> {
  const { eventEmitter_: emitter } = container.resolve<LocalBus>(Modules.EVENT_BUS)
  let running = 0
  const counted =
    (listener: Listener): Listener =>
    async (...event) => {
      running += 1
      try {
        await listener(...event)
      } finally {
        running -= 1
      }
    }
  for (const name of emitter.eventNames()) {
    // The bus adds no other listeners than functions of an event.
    for (const listener of emitter.listeners(name) as Listener[]) {
      emitter.off(name, listener)
      emitter.on(name, counted(listener))
    }
  }
  return async () => {
    for (let idle = 0; idle < IDLE_TICKS; idle = running ? 0 : idle + 1) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
