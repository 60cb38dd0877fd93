import { Actor } from "../../../src/modules/ticket/changing"
import { OpenTicket } from "../../../src/modules/ticket/opening"
import { DAY_MS } from "../../../src/modules/ticket/rules"
import TicketModuleService from "../../../src/modules/ticket/service"

export const SECRETS_KEY = "a key of tests that is long enough"
export const now = new Date("2026-11-22T12:00:00Z")
export const after = (days: number) => new Date(now.getTime() + days * DAY_MS)

export const ann: Actor = {
  ...{ author_type: "customer", author_id: "cus_ann", author_name: "Ann", known_as: "Ann" },
}
export const agent = (name: string): Actor => ({
  ...{ author_type: "merchant", author_id: `user_${name}`, author_name: name, known_as: name },
})
export const mia = agent("Mia")
export const leo = agent("Leo")

type Wishes = Partial<Omit<OpenTicket, "said">> & { body?: string }

/** What people at the desk do, in few words. */
export const deskOf = (service: TicketModuleService) => ({
  open: async ({ body = "Where is my parcel?", ...wishes }: Wishes = {}, actor = ann, at = now) => {
    const asked: OpenTicket = {
      ...{ subject: "Parcel", category: "delivery", source: "storefront" },
      ...{ customer_id: "cus_ann", email: "ann@example.com", requester_name: "Ann" },
      ...{ seller_id: null, order_id: null, product_id: null },
      ...wishes,
      said: { body, visibility: "public" },
    }
    return (await service.openTicket(asked, actor, at)).ticket
  },
  ask: (id: string, body = "Hello?", at = now) =>
    service.replyAsRequester({ id, said: { body, visibility: "public" } }, ann, at),
  answer: (
    id: string,
    wishes: Omit<Parameters<TicketModuleService["replyAsStaff"]>[0], "id" | "said"> & {
      body?: string
      visibility?: "public" | "internal"
    } = {},
    actor = mia,
    at = now
  ) => {
    const { body = "We look into it.", visibility = "public", ...rest } = wishes
    return service.replyAsStaff({ id, said: { body, visibility }, ...rest }, actor, at)
  },
  comments: (ticket_id: string) =>
    service.listTicketComments({ ticket_id }, { order: { seq: "ASC" } }),
  history: async (ticket_id: string) =>
    (await service.listTicketEvents({ ticket_id }, { order: { number: "ASC" } })).map(
      ({ actor_name, field, from, to }) => `${actor_name}: ${field} ${from ?? "-"} > ${to ?? "-"}`
    ),
})
