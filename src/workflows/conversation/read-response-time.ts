import { MedusaContainer } from "@medusajs/framework/types"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import { RESPONSES_MIN } from "../../modules/conversation/rules"
import ConversationModuleService from "../../modules/conversation/service"

/** How fast a store answers buyers, as itself and the merchant see it. */
export const readResponseFigures = async (
  container: MedusaContainer,
  seller_id: string,
  now: Date
) =>
  await container.resolve<ConversationModuleService>(CONVERSATION_MODULE).responseOf(seller_id, now)

/** The same for shoppers: a figure only when it rests on more than a few answers. */
export async function readPublicResponseTime(
  container: MedusaContainer,
  seller_id: string,
  now: Date
) {
  const { days, answers, median_minutes } = await readResponseFigures(container, seller_id, now)
  return { days, median_minutes: answers < RESPONSES_MIN ? null : median_minutes }
}
