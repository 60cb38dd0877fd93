import { MedusaContainer } from "@medusajs/framework/types"
import { expireViolationsWorkflow } from "../../workflows/violation/expire-violations"

/** Two runs at once do no harm: each customer is locked and read again. */
export default async function expireViolations(container: MedusaContainer) {
  await expireViolationsWorkflow(container).run({ input: { now: new Date() } })
}

export const config = { name: "expire-violations", schedule: "10 * * * * *" }
