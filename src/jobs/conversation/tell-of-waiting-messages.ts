import { MedusaContainer } from "@medusajs/framework/types"
import { tellOfWaitingMessagesWorkflow } from "../../workflows/conversation/tell-of-waiting-messages"

/** Two runs at once do no harm: each takes rows that the other does not hold. */
export default async function tellOfWaitingMessages(container: MedusaContainer) {
  await tellOfWaitingMessagesWorkflow(container).run({ input: { now: new Date() } })
}

export const config = { name: "tell-of-waiting-messages", schedule: "36 * * * * *" }
