import recountAllFeedback from "../../../src/jobs/feedback/recount-feedback"
import { inDatabase } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { refusalOf } from "../violation/findings"
import { aFeedbackDesk, FeedbackDesk } from "./feedback-desk"

/** What everybody reads, and what it is worth in lists. */
souk(({ api, getContainer }) => {
  let desk: FeedbackDesk
  beforeAll(async () => {
    desk = await aFeedbackDesk(api, getContainer())
  })
  afterEach(async () => await desk.quiet())

  const see = async (path: string) =>
    (await api.get(`/store/${path}`, desk.shop.market.visitor)).data
  const handleOf = async (name: string) => {
    const { sellers } = await see("sellers")
    return sellers.find((one: { name: string }) => one.name === name).handle as string
  }
  const list = async (query = "") => see(`sellers/${await handleOf("North")}/feedback${query}`)
  const north = async () => (await see(`sellers/${await handleOf("North")}`)).seller

  it("says what was said, by whom in short, and nothing that leads to the buyer", async () => {
    const { id } = await desk.rate()
    await desk.answer(id)
    const { feedback, count, summary } = await list()
    expect({ count, summary }).toEqual({ count: 1, summary: null })
    expect(feedback).toEqual([
      {
        ...{ id, author_name: "Ann L.", overall: 4, communication: 5, shipping: null },
        ...{ accuracy: null, comment: "Well packed", pictures: [], edited_at: null },
        ...{ rated_at: expect.any(String), answer: "Thank you", answered_at: expect.any(String) },
      },
    ])
  })

  it("shows figures from the third on, and what is hidden leaves them", async () => {
    await desk.others(5, 2)
    expect((await list()).summary).toBeNull()
    expect(await north()).toMatchObject({ rating_average: 0, rating_count: 0 })
    const { id } = await desk.rate()
    expect((await list()).summary).toMatchObject({
      ...{ n: 3, average: 11 / 3, metrics: { overall: { stars: { 2: 1, 4: 1, 5: 1 } } } },
      windows: [{ days: 30, n: 3 }, { days: 90 }, { days: 365 }],
    })
    expect(await north()).toMatchObject({ rating_average: 3.67, rating_count: 3 })
    await desk.hide(id)
    expect(await list()).toMatchObject({ count: 2, summary: null })
    expect(await north()).toMatchObject({ rating_average: 0, rating_count: 0 })
    await desk.restore(id)
    expect(await list()).toMatchObject({ count: 3, summary: { n: 3 } })
    await desk.edit(id, { overall: 5 })
    expect(await north()).toMatchObject({ rating_average: 4, rating_count: 3 })
  })

  it("is read by page, by stars and in an order", async () => {
    await desk.others(1, 5, 3, 5)
    const stars = async (query: string) => {
      const { feedback, count } = await list(query)
      return [feedback.map(({ overall }: { overall: number }) => overall), count]
    }
    expect(await stars("?order=overall")).toEqual([[1, 3, 5, 5], 4])
    expect(await stars("?order=-overall&limit=3")).toEqual([[5, 5, 3], 4])
    expect(await stars("?order=rated_at&offset=1&limit=2")).toEqual([[5, 3], 4])
    expect(await stars("?stars=5")).toEqual([[5, 5], 2])
    for (const query of ["?stars=6", "?order=customer_id", "?limit=1000", "?fields=customer_id"]) {
      expect((await refusalOf(list(query))).status).toBe(400)
    }
    expect((await refusalOf(see("sellers/no-such-store/feedback"))).status).toBe(404)
  })

  it("sorts stores by their Bayesian mean", async () => {
    await desk.others(1, 1)
    const names = async (order: string) =>
      (await see(`sellers?order=${order}`)).sellers.map(({ name }: { name: string }) => name)
    await desk.rate({ overall: 2 })
    expect(await names("-rating_score")).toEqual(["South", "North"])
    expect(await names("rating_score")).toEqual(["North", "South"])
  })

  it("says of a product what its buyers said, and shows its rating from the third on", async () => {
    const { product } = desk.shop.north
    const given = await desk.review()
    const { reviews, count } = await see(`products/${product.id}/reviews`)
    expect(count).toBe(1)
    expect(reviews).toMatchObject([{ id: given.id, overall: 4, author_name: "Ann L." }])
    expect(reviews[0]).not.toHaveProperty("shipping")
    expect((await see(`products/${product.id}`)).product.product_rating).toMatchObject({
      ...{ average: 0, count: 0 },
    })
    expect((await refusalOf(see("products/prod_none/reviews"))).status).toBe(404)
  })

  it("is counted anew at night, and copied to the store once more", async () => {
    await desk.others(5, 5)
    await desk.rate({ overall: 2 })
    const container = getContainer()
    await inDatabase(container, "update feedback_tally set sum = 3 where metric = 'overall'")
    await inDatabase(container, "update seller set rating_average = 1, rating_revision = 0")
    await recountAllFeedback(container)
    expect(await north()).toMatchObject({ rating_average: 4, rating_count: 3 })
    expect((await list()).summary).toMatchObject({ n: 3, average: 4 })
  })
})
