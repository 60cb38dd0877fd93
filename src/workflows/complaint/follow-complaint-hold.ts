import { MedusaContainer } from "@medusajs/framework/types"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService from "../../modules/complaint/service"
import { bookOrderWorkflow } from "../ledger/book-order"

/**
 * Lets the ledger look at a disputed order: it holds the payout of the slice, or lets it go, as the
 * complaint wants it. What changes meanwhile is found by the next look.
 */
export async function followComplaintHold(container: MedusaContainer, id: string): Promise<void> {
  const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
  const { order_id, is_holding, is_held } = await complaints.find({ id })
  if (is_holding === is_held) return
  await bookOrderWorkflow(container).run({ input: { order_id } })
  await complaints.noteHeld(id, is_holding)
}
