import { MedusaContainer } from "@medusajs/framework/types"
import { gather } from "../../lib/gather"
import { record } from "./record"
import { Recognise, Source } from "./sources/source"

/** Something that happened, as its event inside tells it. */
export type Heard = { name: string; data: unknown }

/** Events of one deed come in a row. */
const GATHER_MS = 20
const BUNCH_MAX = 1_000

/**
 * How events of a source are heard: those of a moment are recorded together, and one bunch after
 * the other, so that a storm of bids costs a few reads and keeps its order. Heard again they change
 * nothing.
 */
export const hearing = (source: Source) =>
  gather(
    async (heard: Heard[], container: MedusaContainer) => {
      const now = new Date()
      const occurrences = []
      for (const name of new Set(heard.map(({ name }) => name))) {
        // Only what the source lists under this name comes here, in the shape that it says.
        const recognise = source.hears[name] as Recognise<unknown>
        const data = heard.filter((one) => one.name === name).map((one) => one.data)
        occurrences.push(...(await recognise(container, data)))
      }
      await record(container, occurrences, now)
    },
    {
      wait_ms: source.gather_ms ?? GATHER_MS,
      items_max: BUNCH_MAX,
      // The search of every minute finds what a crash takes with it.
      only_first_waits: source.gather_ms !== undefined,
    }
  )
