import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  partyView,
  SELLER_COMPLAINT_FIELDS,
  STORE_COMPLAINT_FIELDS,
  withNeeded,
} from "../../api/store/complaints/complaint-fields"
import { ComplaintCommented, ComplaintEvents } from "../../modules/complaint/events"
import { PARTIES, Party, VISIBLE_TO } from "../../modules/complaint/rules"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "../../sockets/seller/rooms"
import { customerRoom, STORE_NAMESPACE, StoreMessages } from "../../sockets/store/rooms"

type Changed = Omit<ComplaintCommented, "message_id"> & { message_id?: string }

/** A dispute went on: its parties see it, unless it is about words that are not for them. */
export default async function tellUpdatedComplaint({
  event: { data },
  container,
}: SubscriberArgs<Changed>) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const parties = await readersOf(container, data.message_id)
  const rooms = {
    buyer: [STORE_NAMESPACE, customerRoom(data.customer_id), StoreMessages.COMPLAINT],
    seller: [SELLER_NAMESPACE, storeRoom(data.seller_id, "complaints"), SellerMessages.COMPLAINT],
  } as const
  for (const party of parties) {
    const [namespace, room, message] = rooms[party]
    if (!realtime.reaches(namespace, room)) continue
    const at = new Date().toISOString()
    const complaint = await readFor(container, data.id, party)
    if (complaint) realtime.tell(namespace, room, message, { complaint, at })
  }
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** Both, unless it is about a message that is for one of them or for the staff. */
async function readersOf(container: MedusaContainer, id?: string): Promise<readonly Party[]> {
  if (!id) return PARTIES
  const { data } = await queryOf(container).graph({
    entity: "complaint_message",
    fields: ["visibility"],
    filters: { id },
  })
  return PARTIES.filter((party) => data[0] && VISIBLE_TO[party].includes(data[0].visibility))
}

/** As its list shows it. */
async function readFor(container: MedusaContainer, id: string, party: Party) {
  const fields = party === "buyer" ? STORE_COMPLAINT_FIELDS : SELLER_COMPLAINT_FIELDS
  const { data } = await queryOf(container).graph({
    entity: "complaint",
    fields: withNeeded(fields),
    filters: { id },
  })
  return data[0] && partyView(data[0], party)
}

export const config: SubscriberConfig = { event: Object.values(ComplaintEvents) }
