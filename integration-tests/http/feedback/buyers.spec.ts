import { Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { slicesOf } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { refusalOf } from "../violation/findings"
import { aFeedbackDesk, aPicture, FeedbackDesk } from "./feedback-desk"

/** Who may say something about a deal, and when. */
souk(({ api, getContainer }) => {
  let desk: FeedbackDesk
  beforeAll(async () => {
    desk = await aFeedbackDesk(api, getContainer())
  })
  afterEach(async () => await desk.quiet())

  const northOf = async () => {
    const { north } = desk.shop
    const shares: { seller: { id: string } }[] = await desk.shares()
    return shares.find(({ seller }) => seller.id === north.id)
  }

  it("takes the buyer's word on a store whose goods have arrived", async () => {
    expect(await northOf()).toMatchObject({ feedback: null, may_rate: true, why_not: null })
    const given = await desk.rate()
    expect(given).toMatchObject({
      ...{ kind: "seller", overall: 4, communication: 5, shipping: null, comment: "Well packed" },
      ...{ author_name: "Ann L.", status: "visible", may_edit: true, pictures: [] },
    })
    const share = await northOf()
    expect(share).toMatchObject({ feedback: { id: given.id }, may_rate: false })
    expect(await desk.edit(given.id, { overall: 2, shipping: 1 })).toMatchObject({
      ...{ overall: 2, shipping: 1, communication: 5, comment: "Well packed" },
      edited_at: expect.any(String),
    })
  })

  it("takes it on each product that has arrived, also of the merchant's own goods", async () => {
    const { path, ann, shop } = desk
    const products = async () => (await api.get(`${path}/reviews`, ann)).data.products
    const about = (id: string) => ({ product_id: id, overall: 5 })
    const lamp = () => api.post(`${path}/reviews`, about(shop.lamp.id), ann)
    expect(await desk.review()).toMatchObject({ kind: "product", overall: 4, comment: "Nice cup" })
    expect(await refusalOf(lamp())).toMatchObject({
      ...{ status: 400, message: expect.stringContaining("is pending; it can be rated once") },
    })
    await desk.deliverOwn()
    expect((await lamp()).status).toBe(201)
    expect(await products()).toHaveLength(3)
    expect(
      (await products()).map(({ feedback }: { feedback: object }) => feedback !== null)
    ).toEqual(expect.arrayContaining([true, true, false]))
  })

  it("takes one rating of the marketplace, once all has arrived", async () => {
    const { path, ann, shop, south } = desk
    const rate = () => api.post(`${path}/platform-rating`, { overall: 5 }, ann)
    expect(await refusalOf(rate())).toMatchObject({
      ...{ status: 400, message: expect.stringContaining("once it is paid and delivered") },
    })
    await desk.deliver(south, shop.south)
    // Of the merchant's own goods nothing was sent yet.
    expect((await refusalOf(rate())).message).toContain("is pending")
    await desk.deliverOwn()
    const { feedback } = (await rate()).data
    expect(feedback).toMatchObject({ kind: "platform", overall: 5, seller_id: null })
    expect((await refusalOf(rate())).message).toContain("was rated already")
    const { platform } = (await api.get(`${path}/platform-rating`, ann)).data
    expect(platform).toMatchObject({ feedback: { id: feedback.id }, may_rate: false })
    expect(await desk.edit(feedback.id, { overall: 3 })).toMatchObject({ overall: 3 })
    expect(await refusalOf(desk.edit(feedback.id, { shipping: 3 }))).toMatchObject({ status: 400 })
  })

  describe("refuses", () => {
    it.each<[string, number, () => Promise<unknown>]>([
      ["another customer", 404, () => desk.rate({}, desk.ben)],
      ["a visitor", 404, () => desk.rate({}, desk.shop.market.visitor)],
      ["a store that sold nothing", 404, () => desk.rate({ seller_id: "sel_none" })],
      ["a share that has not arrived", 400, () => desk.rate({ seller_id: desk.shop.south.id })],
      ["six stars", 400, () => desk.rate({ overall: 6 })],
      ["half a star", 400, () => desk.rate({ overall: 2.5 })],
      ["no stars", 400, () => desk.rate({ overall: undefined })],
      ["a comment too long", 400, () => desk.rate({ comment: "x".repeat(2_001) })],
      ["another's name", 400, () => desk.rate({ customer_id: "cus_1" })],
      ["a product that was not bought", 404, () => desk.review({ product_id: "prod_none" })],
      ["details of a product", 400, () => desk.review({ shipping: 3 })],
      ["a strange picture", 400, () => desk.rate({ picture_ids: ["fbpic_none"] })],
      ["an edit of nothing", 400, async () => desk.edit((await desk.rate()).id, {})],
      [
        "an edit by another",
        404,
        async () => desk.edit((await desk.rate()).id, { overall: 1 }, desk.ben),
      ],
    ])("%s with %i", async (_, status, attempt) => {
      expect(await refusalOf(attempt())).toMatchObject({ status })
    })

    it("a second time, and says what to do instead", async () => {
      const { id } = await desk.rate()
      expect(await refusalOf(desk.rate())).toMatchObject({
        ...{
          status: 400,
          message: expect.stringMatching(`was rated already; edit feedback ${id}`),
        },
      })
    })

    it("a deal that nobody paid for, or that was given back", async () => {
      const container = getContainer()
      const setTo = (status: string) =>
        inDatabase(container, "update seller_order set status = ? where id = ?", [
          ...[status, desk.north.id],
        ])
      for (const status of ["pending", "processing", "refunded", "cancelled"]) {
        await setTo(status)
        const { message } = await refusalOf(desk.rate())
        expect(message).toContain(`is ${status}`)
      }
      await setTo("completed")
      expect((await desk.rate()).id).toEqual(expect.any(String))
    })

    it("what comes more than sixty days after delivery", async () => {
      await desk.later(60)
      expect(await refusalOf(desk.rate())).toMatchObject({
        ...{ status: 400, message: expect.stringContaining("could be rated until") },
      })
      expect(await northOf()).toMatchObject({ may_rate: false, why_not: expect.any(String) })
    })

    it("a guest's order, to the guest and to everybody else", async () => {
      const visitor: Actor = desk.shop.market.visitor
      const order_id = await desk.order(visitor, "guest@example.com")
      const [north] = await slicesOf(getContainer(), order_id)
      await desk.deliver(north)
      const attempt = (who: Actor) =>
        api.post(
          `/store/orders/${order_id}/feedback`,
          { seller_id: desk.shop.north.id, overall: 1 },
          who
        )
      expect((await refusalOf(attempt(visitor))).status).toBe(401)
      expect((await refusalOf(attempt(desk.ann))).status).toBe(404)
    })
  })

  describe("may change it", () => {
    it("for two weeks", async () => {
      const { id } = await desk.rate()
      await desk.later(13)
      expect((await desk.edit(id, { overall: 3 })).overall).toBe(3)
      await desk.later(1)
      expect((await refusalOf(desk.edit(id, { overall: 5 }))).message).toContain("until")
      expect(await northOf()).toMatchObject({ feedback: { may_edit: false } })
    })

    it("until the store has answered", async () => {
      const { id } = await desk.rate()
      await desk.answer(id)
      const refused = { status: 400, message: "Feedback that was answered can no longer be edited" }
      expect(await refusalOf(desk.edit(id, { overall: 5 }))).toMatchObject(refused)
    })

    it("unless it is hidden, and reads why", async () => {
      const { id } = await desk.rate()
      await desk.hide(id)
      expect((await refusalOf(desk.edit(id, { overall: 5 }))).message).toContain("hidden")
      const own = { status: "hidden", hidden_reason: "It names a person", may_edit: false }
      expect(await northOf()).toMatchObject({ feedback: own })
    })

    it("and rate at all only when no complaint is open", async () => {
      const { id } = await desk.rate()
      const complaint = await desk.complain()
      const locked = expect.stringContaining("cannot be rated while complaint #1")
      expect(await refusalOf(desk.edit(id, { overall: 1 }))).toMatchObject({ message: locked })
      expect(await refusalOf(desk.review())).toMatchObject({ status: 400, message: locked })
      await api.post(`/store/complaints/${complaint}/withdraw`, {}, desk.ann)
      await desk.quiet()
      expect((await desk.edit(id, { overall: 1 })).overall).toBe(1)
      expect((await desk.review()).overall).toBe(4)
    })
  })

  describe("may show pictures", () => {
    const upload = async (who = desk.ann): Promise<{ id: string; url: string }> =>
      (await api.post("/store/feedback-pictures", await aPicture(), who)).data.pictures[0]

    it("which are written anew, served to everybody and shown once", async () => {
      const picture = await upload()
      const { pictures } = await desk.rate({ picture_ids: [picture.id] })
      expect(pictures).toEqual([picture])
      expect(picture.url).toMatch(/\.webp$/)
      const again = desk.review({ picture_ids: [picture.id] })
      expect((await refusalOf(again)).message).toContain("is not one that you uploaded")
    })

    it("of their own, that are pictures, and five at most", async () => {
      const strange = await upload(desk.ben)
      expect((await refusalOf(desk.rate({ picture_ids: [strange.id] }))).status).toBe(400)
      const six = Array.from({ length: 6 }, (_, i) => `fbpic_${i}`)
      expect((await refusalOf(desk.rate({ picture_ids: six }))).status).toBe(400)
      const form = new FormData()
      form.append("files", new Blob(["<svg onload=alert(1)>"], { type: "image/png" }), "x.png")
      expect(await refusalOf(api.post("/store/feedback-pictures", form, desk.ann))).toMatchObject({
        ...{ status: 400, message: expect.stringContaining("is not a picture") },
      })
      const visitor = desk.shop.market.visitor
      expect((await refusalOf(upload(visitor))).status).toBe(401)
    })
  })
})
