import { MedusaContainer } from "@medusajs/framework/types"
import { markSlaDueWorkflow } from "../../workflows/ticket/mark-sla-due"

/** Two runs at once do no harm: what one has in hand the other leaves alone. */
export default async function markSlaDue(container: MedusaContainer) {
  await markSlaDueWorkflow(container).run({ input: { now: new Date() } })
}

export const config = { name: "mark-sla-due", schedule: "13 * * * * *" }
