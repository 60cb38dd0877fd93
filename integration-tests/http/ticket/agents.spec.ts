import { Actor, aCustomer, aMerchant } from "../../helpers/actors"
import { aShop, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aTicket } from "../../helpers/tickets"

souk(({ api, getContainer }) => {
  let shop: Shop
  let mia: Actor

  beforeAll(async () => {
    const quiet = aQuietBus(getContainer())
    shop = await aShop(api, getContainer())
    mia = await aMerchant(api, getContainer(), "mia@souk.example")
    await aMerchant(api, getContainer(), "leo@souk.example")
    await quiet()
  })

  const agents = async (who: Actor) => (await api.get("/admin/tickets/agents", who)).data.agents

  it("names the staff, and nobody who works for a store", async () => {
    const emails = (await agents(mia)).map(({ email }: { email: string }) => email)
    expect(emails).toEqual(expect.arrayContaining(["mia@souk.example", "leo@souk.example"]))
    const store = (await api.get("/seller/members", shop.north.auth)).data.members
    const theirs = store.map(({ user }: { user: { email: string } }) => user.email)
    expect(theirs.length).toBeGreaterThan(0)
    expect(emails.filter((email: string) => theirs.includes(email))).toEqual([])
  })

  it("names only people to whom a ticket can be given", async () => {
    const ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    const { id } = await aTicket(api, ann)
    for (const { id: assignee_id } of await agents(mia)) {
      const { data } = await api.post(`/admin/tickets/${id}/assign`, { assignee_id }, mia)
      expect(data.ticket.assignee_id).toBe(assignee_id)
    }
  })

  it("says nothing to a store or to a visitor", async () => {
    expect(await refusal(agents(shop.north.auth))).toMatch(/^403/)
    expect(await refusal(agents(shop.market.visitor))).toMatch(/^401/)
  })

  it("shows with a single ticket how far its clocks are, and under which policy", async () => {
    const policy = { name: "All", targets: { normal: { first_response: 60 } } }
    const { data } = await api.post("/admin/sla-policies", policy, mia)
    const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    const { id } = await aTicket(api, ben)
    const { ticket } = (await api.get(`/admin/tickets/${id}`, mia)).data
    expect(ticket).toMatchObject({
      sla_policy: { id: data.sla_policy.id, name: "All" },
      ...{ first_response_target_minutes: 60, first_response_used_minutes: 0 },
      first_response_running_since: expect.any(String),
    })
  })
})
