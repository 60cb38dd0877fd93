import { MedusaContainer } from "@medusajs/framework/types"
import { moveTicketsOnWorkflow } from "../../workflows/ticket/move-tickets-on"

/** Two runs at once do no harm: what one has in hand the other leaves alone. */
export default async function moveTicketsOn(container: MedusaContainer) {
  await moveTicketsOnWorkflow(container).run({ input: { now: new Date() } })
}

export const config = { name: "move-tickets-on", schedule: "18 */5 * * * *" }
