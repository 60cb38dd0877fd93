import { MedusaContainer } from "@medusajs/framework/types"
import { COMPLAINT_MODULE } from "../../../modules/complaint"
import { ComplaintEvents, ComplaintHappened } from "../../../modules/complaint/events"
import { Informant } from "../../../modules/complaint/rules"
import ComplaintModuleService from "../../../modules/complaint/service"
import { during, everyRow, Occurrence, occurrence, Recognise, Source } from "./source"

const readHistory = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<ComplaintModuleService>(COMPLAINT_MODULE)
      .listComplaintEvents(filters, { ...page, order: { number: "ASC" } })
  )
type Entry = Awaited<ReturnType<typeof readHistory>>[number]

/** What the merchant wants of the buyer alone is not for the store. */
function recognise({ id: key, complaint_id: id, happening, details, occurred_at: at }: Entry) {
  // Written together with the entry, by whoever asks.
  const asked = (details as { from?: Informant } | null)?.from
  const isBuyersOwn = happening === "information_requested" && asked === "buyer"
  const only = isBuyersOwn ? ("merchant" as const) : undefined
  return occurrence(`complaint.${happening}`, { id, key, at, only })
}

const heard: Recognise<ComplaintHappened> = async (container, data): Promise<Occurrence[]> => {
  const id = data.map(({ event_id }) => event_id)
  return (await readHistory(container, { id })).map(recognise)
}

/** What happens in disputes. */
export const complaintSource: Source = {
  name: "complaint",
  hears: {
    [ComplaintEvents.OPENED]: heard,
    [ComplaintEvents.OFFERED]: heard,
    [ComplaintEvents.ACCEPTED]: heard,
    [ComplaintEvents.DECLINED]: heard,
    [ComplaintEvents.REJECTED]: heard,
    [ComplaintEvents.ESCALATED]: heard,
    [ComplaintEvents.ASSIGNED]: heard,
    [ComplaintEvents.INFORMATION_REQUESTED]: heard,
    [ComplaintEvents.RESOLVED]: heard,
    [ComplaintEvents.APPEALED]: heard,
    [ComplaintEvents.FINALISED]: heard,
    [ComplaintEvents.WITHDRAWN]: heard,
    [ComplaintEvents.EXPIRED]: heard,
  },
  async missed(container, window) {
    return (await readHistory(container, { occurred_at: during(window) })).map(recognise)
  },
}
