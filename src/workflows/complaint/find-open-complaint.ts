import { MedusaContainer } from "@medusajs/framework/types"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { ComplaintStatus } from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"

export type OpenComplaint = { id: string; number: number; status: ComplaintStatus }
type Share = { order_id: string; seller_id: string }

/**
 * The complaint about a store's share of an order that is open, or whose appeal is, and null if
 * there is none. While there is one, nobody rates this deal.
 */
export async function findOpenComplaint(
  container: MedusaContainer,
  share: Share
): Promise<OpenComplaint | null> {
  const found = await container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).findOpen(share)
  return found && { id: found.id, number: found.number, status: found.status }
}
