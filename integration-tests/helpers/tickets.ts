import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../src/modules/ticket"
import { GUEST_TOKEN_HEADER } from "../../src/modules/ticket/guest-token"
import TicketModuleService from "../../src/modules/ticket/service"
import { Actor } from "./actors"
import { Api } from "./runner"

export const ticketsOf = (container: MedusaContainer) =>
  container.resolve<TicketModuleService>(TICKET_MODULE)

export const aQuestion = (wishes: object = {}) => ({
  ...{ subject: "Where is my parcel?", body: "It should be here by now.", category: "delivery" },
  ...wishes,
})

/** A ticket that its customer has just opened. */
export async function aTicket(api: Api, customer: Actor, wishes: object = {}) {
  return (await api.post("/store/tickets", aQuestion(wishes), customer)).data.ticket
}

/** What a guest's browser sends who came by the link in a mail. */
export async function byLink(container: MedusaContainer, visitor: Actor, id: string) {
  const ticket = await ticketsOf(container).retrieveTicket(id)
  const token = ticketsOf(container).tokenFor(ticket)
  return { headers: { ...visitor.headers, [GUEST_TOKEN_HEADER]: token } }
}

/** A small file, as browsers send one. */
export function aFile(name = "receipt.pdf") {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.4\n%%EOF"], { type: "application/pdf" }), name)
  return form
}
