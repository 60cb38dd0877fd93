import { MedusaContainer } from "@medusajs/framework/types"
import { HOUR_MS, inDatabase } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { everythingTold, factsTold, forgetEverythingTold, searchForMissed } from "../notice/told"
import { refusalOf } from "../violation/findings"
import { aFeedbackDesk, FeedbackDesk } from "./feedback-desk"

const ANN = "ann.account@example.com by inbox, email"
const NORTH = "north@example.com by inbox, feed, email"

/** What stores and the staff see and do, and who hears of it. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let desk: FeedbackDesk
  let begun: Date
  beforeAll(async () => {
    container = getContainer()
    desk = await aFeedbackDesk(api, container)
    await aMember(api, container, desk.shop.north.id, "fulfilment")
    await desk.quiet()
    begun = await forgetEverythingTold(container)
  })
  afterEach(async () => await desk.quiet())

  const told = async () =>
    Object.fromEntries(
      Object.entries(await everythingTold(container)).filter(([key]) => key.includes("feedback"))
    )
  const seller = async (path: string, who = desk.shop.north.auth) =>
    (await api.get(`/seller/feedback${path}`, who)).data
  const staff = async (path: string) =>
    (await api.get(`/admin/feedback${path}`, desk.merchant)).data
  const idsOf = ({ feedback }: { feedback: { id: string }[] }) => feedback.map(({ id }) => id)

  describe("a store", () => {
    it("reads what is said of it and its goods, and nothing of others", async () => {
      const { id } = await desk.rate()
      const review = await desk.review({ overall: 2 })
      expect(idsOf(await seller(""))).toEqual([review.id, id])
      expect(idsOf(await seller("?kind=seller"))).toEqual([id])
      expect(idsOf(await seller("?stars=2&is_answered=false"))).toEqual([review.id])
      expect(idsOf(await seller("?q=packed"))).toEqual([id])
      expect(await seller("", desk.shop.south.auth)).toMatchObject({ count: 0 })
      const [row] = (await seller("?kind=seller")).feedback
      expect(row).not.toHaveProperty("customer_id")
      expect((await seller("/summary")).summary).toMatchObject({ n: 1, average: 4 })
      const other = await seller("/summary", desk.shop.south.auth)
      expect(other.summary).toMatchObject({ n: 0, average: null })
      const asked = `?fields=customer_id,customer.email`
      expect((await seller(asked)).feedback[0]).not.toHaveProperty("customer_id")
    })

    it("answers once, and only what is about itself", async () => {
      const { id } = await desk.rate()
      expect((await refusalOf(desk.answer(id, desk.shop.south.auth))).status).toBe(404)
      expect(await desk.answer(id)).toMatchObject({ id, answer: "Thank you" })
      expect(await refusalOf(desk.answer(id))).toMatchObject({
        ...{ status: 400, message: expect.stringContaining("takes one answer") },
      })
      expect(idsOf(await seller("?is_answered=true"))).toEqual([id])
    })

    it("does not see what was hidden", async () => {
      const { id } = await desk.rate()
      await desk.hide(id)
      expect(await seller("")).toMatchObject({ count: 0 })
      expect((await refusalOf(desk.answer(id))).status).toBe(400)
    })
  })

  describe("the staff", () => {
    it("finds feedback by kind, stars, status, store, product and words", async () => {
      const { id } = await desk.rate()
      const review = await desk.review({ overall: 2 })
      await desk.hide(review.id)
      const find = async (query: string) => idsOf(await staff(`?${query}`))
      expect(await find("")).toEqual([review.id, id])
      expect(await find("status=hidden")).toEqual([review.id])
      expect(await find("kind=seller&stars[]=4&stars[]=5")).toEqual([id])
      expect(await find(`seller_id=${desk.shop.south.id}`)).toEqual([])
      expect(await find(`product_id=${desk.shop.north.product.id}`)).toEqual([review.id])
      expect(await find("q=nice")).toEqual([review.id])
      expect(await find("order=overall&q=%231")).toEqual([review.id, id])
      expect((await staff("")).feedback[1]).toMatchObject({
        ...{ seller: { name: "North" }, customer: { email: "ann.account@example.com" } },
        pictures: [],
      })
      for (const query of ["stars=9", "status=gone", "kind=x", "order=comment"]) {
        expect((await refusalOf(find(query))).status).toBe(400)
      }
    })

    it("hides with a reason, brings back, and leaves both in the history and the audit", async () => {
      const { id } = await desk.rate()
      await desk.hide(id)
      expect((await refusalOf(desk.hide(id))).message).toContain("is hidden already")
      await desk.restore(id)
      const { feedback } = await staff(`/${id}`)
      expect(feedback).toMatchObject({ status: "visible", hidden_reason: null })
      const deeds = feedback.events.map((event: { happening: string; user: object | null }) => [
        ...[event.happening, event.user !== null],
      ])
      expect(deeds).toEqual([
        ["restored", true],
        ["hidden", true],
        ["given", false],
      ])
      const audit = await inDatabase(
        container,
        `select action, seller_id from audit_entry
           where resource_id = ? and action like 'feedback.%' order by created_at`,
        [id]
      )
      const { id: seller_id } = desk.shop.north
      expect(audit).toEqual([
        { action: "feedback.hidden", seller_id },
        { action: "feedback.restored", seller_id },
      ])
      const noReason = api.post(`/admin/feedback/${id}/hide`, { reason: "" }, desk.merchant)
      expect((await refusalOf(noReason)).status).toBe(400)
      expect((await refusalOf(staff("/fb_none"))).status).toBe(404)
    })

    it("reads figures of a store, a product, a kind and everything, from the first on", async () => {
      await desk.rate({ overall: 5 })
      await desk.review({ overall: 1 })
      const n = async (query: string) => {
        const { summary } = await staff(`/summary${query}`)
        return [summary.n, summary.average]
      }
      expect(await n("")).toEqual([2, 3])
      expect(await n("?kind=product")).toEqual([1, 1])
      expect(await n(`?seller_id=${desk.shop.north.id}`)).toEqual([1, 5])
      expect(await n(`?product_id=${desk.shop.north.product.id}`)).toEqual([1, 1])
      expect(await n("?kind=platform")).toEqual([0, null])
    })
  })

  it.each<[string, () => Promise<unknown>]>([
    ["a store's member", () => desk.hide("fb_1", desk.shop.north.auth as never)],
    ["a customer", () => desk.hide("fb_1", desk.ann as never)],
  ])("%s moderates nothing", async (_, attempt) => {
    expect([401, 403, 404]).toContain((await refusalOf(attempt())).status)
  })

  describe("people hear", () => {
    const course = async () => {
      const { id } = await desk.rate()
      await desk.review()
      await desk.edit(id, { overall: 3 })
      await desk.answer(id)
      await desk.hide(id)
    }
    const COURSE = {
      feedback_answered: [ANN],
      feedback_hidden: [ANN],
      store_feedback_given: [NORTH],
    }

    it("of feedback, answers and hiding, once, and the packers nothing", async () => {
      await course()
      expect(await told()).toEqual(COURSE)
      const [{ facts }] = await factsTold(container, "feedback_hidden")
      expect(facts).toMatchObject({ reason: "It names a person", seller_name: "North" })
    })

    it("also when the event was lost, and not twice", async () => {
      await course()
      const before = await told()
      await searchForMissed(container, begun)
      expect(await told()).toEqual(before)
      await forgetEverythingTold(container)
      await searchForMissed(container, begun)
      expect(await told()).toEqual(COURSE)
    })

    const search = async () => {
      await desk.later(3)
      await searchForMissed(container, new Date(begun.getTime() - HOUR_MS))
      await desk.quiet()
    }

    it("three days after delivery that they are asked, once", async () => {
      await searchForMissed(container, begun)
      expect(await told()).toEqual({})
      await search()
      expect(await told()).toEqual({ feedback_request: [ANN] })
      const [{ facts }] = await factsTold(container, "feedback_request")
      expect(facts).toMatchObject({ seller_name: "North", rate_until: expect.any(String) })
      await searchForMissed(container, new Date(begun.getTime() - HOUR_MS))
      expect(await told()).toEqual({ feedback_request: [ANN] })
    })

    it.each<[string, () => Promise<unknown>]>([
      ["was rated", () => desk.rate()],
      ["is disputed", () => desk.complain()],
      [
        "was given back",
        () => inDatabase(container, "update seller_order set status = 'refunded'"),
      ],
    ])("no such question when the deal %s", async (_, deed) => {
      await deed()
      await search()
      expect(await told()).not.toHaveProperty("feedback_request")
    })
  })
})
