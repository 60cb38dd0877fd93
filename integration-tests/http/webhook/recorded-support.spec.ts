import { MedusaContainer } from "@medusajs/framework/types"
import { Actor, aMerchant } from "../../helpers/actors"
import { souk } from "../../helpers/runner"
import { aTicket } from "../../helpers/tickets"
import { aFeedbackDesk, FeedbackDesk } from "../feedback/feedback-desk"
import { aViolation, threeViolations } from "../violation/findings"
import {
  everythingRecorded,
  forgetEverythingRecorded,
  Recorded,
  recordedAndFound,
  typesFor,
} from "./recorded"

/** Tickets, disputes, ratings and findings, as the merchant and the store hear of them. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  /** What was before is no news. */
  let begun: Date
  let desk: FeedbackDesk
  let merchant: Actor
  let leo_id: string

  beforeAll(async () => {
    container = getContainer()
    desk = await aFeedbackDesk(api, container)
    merchant = desk.merchant
    const leo = await aMerchant(api, container, "leo@example.com")
    leo_id = (await api.get("/admin/users/me", leo)).data.user.id
    await desk.quiet()
    begun = await forgetEverythingRecorded(container)
  })
  afterEach(() => desk.quiet())

  const post = async (path: string, body: object, who: Actor) => {
    const { data } = await api.post(path, body, who)
    await desk.quiet()
    return data
  }
  const about = (recorded: Recorded[], kind: string) =>
    recorded.filter(({ resource_type }) => resource_type === kind)
  const norths = (recorded: Recorded[]) =>
    recorded.filter(({ seller_id }) => seller_id === desk.shop.north.id)
  const merchants = (recorded: Recorded[]) => recorded.filter(({ seller_id }) => seller_id === null)

  describe("a ticket", () => {
    const staffDo = (id: string, deed: string, body: object) =>
      post(`/admin/tickets/${id}/${deed}`, body, merchant)
    const ask = async (wishes: object) => {
      const ticket = await aTicket(api, desk.ann, wishes)
      await desk.quiet()
      return ticket.id as string
    }

    it("is told to staff with all that happens, to the store without what staff do inside", async () => {
      const id = await ask({ product_id: desk.shop.north.product.id })
      await staffDo(id, "assign", { assignee_id: leo_id })
      await staffDo(id, "priority", { priority: "high" })
      await staffDo(id, "comments", { body: "Between us: a known issue", visibility: "internal" })
      await staffDo(id, "comments", { body: "It is on its way", visibility: "public" })
      await staffDo(id, "status", { status: "solved" })
      await post(`/store/tickets/${id}/comments`, { body: "It is not" }, desk.ann)
      const recorded = about(await recordedAndFound(container, begun), "ticket")
      const own = norths(recorded)
      expect(typesFor(own, desk.shop.north.id)).toEqual([
        ...["ticket.created", "ticket.commented", "ticket.status_changed", "ticket.solved"],
        "ticket.reopened",
      ])
      const text = JSON.stringify(own)
      for (const hidden of ["Between us", "ann.account@", leo_id, '"email"', "assignee_id"]) {
        expect(text).not.toContain(hidden)
      }
      expect(text).toContain("It is on its way")
      const all = merchants(recorded)
      expect(typesFor(all, null)).toEqual(
        expect.arrayContaining(["ticket.assigned", "ticket.priority_changed"])
      )
      expect(JSON.stringify(all)).toContain("Between us")
      const [assigned] = all.filter(({ type }) => type === "ticket.assigned")
      expect(assigned.data.change).toEqual({ from: null, to: leo_id })
      expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1))
    })

    it("that is a report about a store is not told to the store", async () => {
      await ask({ product_id: desk.shop.north.product.id, category: "report" })
      const recorded = about(await recordedAndFound(container, begun), "ticket")
      expect(merchants(recorded).map(({ type }) => type)).toEqual(["ticket.created"])
      expect(norths(recorded)).toEqual([])
    })

    it("is told of as merged and as rated", async () => {
      const id = await ask({})
      const other = await ask({ subject: "The same again" })
      await staffDo(id, "merge", { ticket_ids: [other] })
      await staffDo(id, "comments", { body: "Here it is", visibility: "public" })
      await staffDo(id, "status", { status: "solved" })
      await post(`/store/tickets/${id}/csat`, { rating: 4 }, desk.ann)
      const recorded = about(await recordedAndFound(container, begun), "ticket")
      const [merged] = recorded.filter(({ type }) => type === "ticket.merged")
      expect(merged.data.ticket).toMatchObject({ id: other, merged_into_id: id })
      const [rated] = recorded.filter(({ type }) => type === "ticket.rated")
      expect(rated.data.rating).toBe(4)
      expect(recorded.filter(({ seller_id }) => seller_id !== null)).toEqual([])
    })
  })

  it("a dispute is told to both; what the merchant asks of the buyer is not for the store", async () => {
    const id = await desk.complain()
    const look = async () => (await api.get(`/admin/complaints/${id}`, merchant)).data.complaint
    const store = desk.shop.north.auth
    const path = `/seller/complaints/${id}`
    const { version } = await look()
    await post(`${path}/reject`, { body: "It left us whole", version }, store)
    await post(`/store/complaints/${id}/escalate`, { body: "I do not agree" }, desk.ann)
    const asked = { from: "buyer", body: "Have you a photo?" }
    await post(`/admin/complaints/${id}/request-information`, asked, merchant)
    const ruling = { outcome: "split", amount: 20, payer: "seller", body: "Both are right" }
    const now = await look()
    await post(`/admin/complaints/${id}/resolve`, { ...ruling, version: now.version }, merchant)
    const recorded = about(await recordedAndFound(container, begun), "complaint")
    expect(typesFor(recorded, desk.shop.north.id)).toEqual([
      ...["complaint.opened", "complaint.rejected", "complaint.escalated", "complaint.resolved"],
    ])
    expect(typesFor(recorded, null)).toContain("complaint.information_requested")
    const own = norths(recorded)
    expect(own.at(-1)?.data.complaint).toMatchObject({ outcome: "split", amount: 20 })
    expect(JSON.stringify(own)).not.toMatch(/ann\.account@|photo|left us whole|customer_id/)
  })

  it("ratings are told to both, and what the staff hid no longer to the store", async () => {
    const { id } = await desk.rate()
    await desk.edit(id, { overall: 2 })
    await desk.answer(id)
    await desk.hide(id)
    const recorded = about(await everythingRecorded(container), "feedback")
    expect(norths(recorded).map(({ type }) => type)).toEqual([
      ...["feedback.given", "feedback.edited", "feedback.answered"],
    ])
    expect(typesFor(recorded, null)).toContain("feedback.hidden")
    await desk.restore(id)
    await recordedAndFound(container, begun)
    expect(JSON.stringify(norths(recorded))).not.toMatch(/ann\.account@|customer_id/)
  })

  it("findings against customers are told to the merchant alone", async () => {
    const { customer } = (await api.get("/store/customers/me", desk.ben)).data
    const { id } = await aViolation(container, customer.id)
    await post(`/admin/violations/${id}/waive`, { reason: "A mistake" }, merchant)
    await threeViolations(container, customer.id)
    await desk.quiet()
    const path = `/admin/customers/${customer.id}/restrictions`
    const { restrictions } = (await api.get(path, merchant)).data
    const data = { reason: "Paid now" }
    await api.delete(`${path}/${restrictions[0].id}`, { ...merchant, data })
    await desk.quiet()
    const recorded = await recordedAndFound(container, begun)
    const found = recorded.filter(({ type }) => type.startsWith("violation."))
    expect(typesFor(found, null)).toEqual(
      expect.arrayContaining([
        ...["violation.recorded", "violation.waived", "violation.restriction_set"],
        "violation.restriction_lifted",
      ])
    )
    expect(found.filter(({ seller_id }) => seller_id !== null)).toEqual([])
  })
})
