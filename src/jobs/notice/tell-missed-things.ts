import { MedusaContainer } from "@medusajs/framework/types"
import { tellMissed } from "../../workflows/notice/tell-missed"
import { TELLERS } from "../../workflows/notice/tellers/all"

/** Tells what events lost. Two runs at once tell nothing twice. */
export default async function tellMissedThings(container: MedusaContainer) {
  for (const teller of TELLERS) await tellMissed(container, teller, new Date())
}

export const config = { name: "tell-missed-things", schedule: "55 */5 * * * *" }
