import { resolve as path } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { FEEDBACK_MODULE } from "../../../src/modules/feedback"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import { managerOf } from "../../../src/modules/feedback/storage"
import { aReview, daysAgo, now, words } from "./deals"

const told = (attempts: PromiseSettledResult<unknown>[]) =>
  attempts.map((one) => (one.status === "fulfilled" ? "done" : one.reason.message)).sort()

moduleIntegrationTestRunner<FeedbackModuleService>({
  moduleName: FEEDBACK_MODULE,
  resolve: path("src/modules/feedback"),
  pathToMigrations: path("src/modules/feedback/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const run = async (sql: string) =>
      await managerOf({ manager: MikroOrmWrapper.forkManager() } as never).execute(sql)
    const OPEN = { complaint: null }
    const answer = (id: string, seller_id = "sel_1") =>
      service.answer({ id, seller_id }, { answer: "Thank you", user_id: "user_1" }, now)
    const hide = (id: string) =>
      service.moderate({ id }, { to: "hidden", reason: "Rude", user_id: "user_9" }, now)
    const historyOf = async (feedback_id: string) =>
      (await service.listFeedbackEvents({ feedback_id }, { order: { number: "ASC" } })).map(
        ({ happening, actor_type }) => `${happening} by ${actor_type}`
      )

    it.each([
      ["a store", () => words({ order_id: "order_x", display_id: 9 })],
      ["a product", () => aReview({ order_id: "order_x", display_id: 9 })],
      [
        "the marketplace",
        () => words({ kind: "platform", seller_id: null, order_id: "order_x", display_id: 9 }),
      ],
    ])("is taken once of %s, ten times at once", async (_, said) => {
      const attempts = await Promise.allSettled(
        Array.from({ length: 10 }, () => service.give(said(), now))
      )
      const refused = /^Order #9 was rated already; edit feedback fb_\w+ instead$/
      expect(told(attempts)).toEqual([
        ...Array.from({ length: 9 }, () => expect.stringMatching(refused)),
        "done",
      ])
      const [{ kind }] = await service.listFeedbacks({})
      expect((await service.figuresOf({ kind }, now)).n).toBe(1)
    })

    it("of another product, store and the marketplace stand beside each other in an order", async () => {
      const order_id = "order_x"
      for (const said of [
        words({ order_id }),
        words({ order_id, seller_id: "sel_2" }),
        aReview({ order_id }),
        aReview({ order_id, product_id: "prod_2" }),
        words({ order_id, kind: "platform", seller_id: null }),
      ]) {
        await service.give(said, now)
      }
      expect(await service.listFeedbacks({ order_id })).toHaveLength(5)
    })

    it("keeps what an edit replaced, and who did what", async () => {
      const { feedback } = await service.give(words({ overall: 2, comment: "Late" }), now)
      const { id, customer_id } = feedback
      await service.edit({ id, customer_id }, { overall: 4, comment: null }, OPEN, now)
      await answer(id)
      await hide(id)
      const [row] = await service.listFeedbacks({ id })
      expect(row).toMatchObject({ overall: 4, shipping: 3, comment: null, edited_at: now })
      expect(await historyOf(id)).toEqual([
        ...["given by buyer", "edited by buyer", "answered by seller", "hidden by merchant"],
      ])
      const [edited] = await service.listFeedbackEvents({ feedback_id: id, happening: "edited" })
      expect(edited.details).toMatchObject({ overall: 2, comment: "Late" })
      await expect(run("delete from feedback_event")).rejects.toThrow(/does not change/)
    })

    it("takes one answer, however many come at once, and only the store's own", async () => {
      const { feedback } = await service.give(words(), now)
      await expect(answer(feedback.id, "sel_2")).rejects.toThrow(/not found/)
      const attempts = await Promise.allSettled([1, 2, 3].map(() => answer(feedback.id)))
      const refused = "This feedback was answered already; it takes one answer"
      expect(told(attempts)).toEqual([refused, refused, "done"])
    })

    it("is not edited by another, when its time is over, or once it was answered", async () => {
      const { feedback } = await service.give(words(), daysAgo(13))
      const { id, customer_id } = feedback
      const edit = (at: Date, who = customer_id) =>
        service.edit({ id, customer_id: who }, { overall: 1 }, OPEN, at)
      await expect(edit(now, "cus_2")).rejects.toThrow(/not found/)
      await expect(edit(daysAgo(-1))).rejects.toThrow(/could be edited until/)
      await answer(id)
      await expect(edit(now)).rejects.toThrow(/was answered/)
    })

    it("is hidden and brought back once each", async () => {
      const { feedback } = await service.give(words(), now)
      const { id } = feedback
      const attempts = await Promise.allSettled([hide(id), hide(id)])
      expect(told(attempts)).toEqual([`Feedback ${id} is hidden already`, "done"])
      const [row] = await service.listFeedbacks({ id })
      expect(row).toMatchObject({ status: "hidden", hidden_reason: "Rude", hidden_at: now })
      await service.moderate({ id }, { to: "visible", reason: null, user_id: "user_9" }, now)
      expect((await service.listFeedbacks({ id }))[0]).toMatchObject({
        ...{ status: "visible", hidden_reason: null, hidden_at: null },
      })
    })

    it("shows own pictures that are not shown elsewhere, in their order", async () => {
      const picture = (file_id: string, customer_id = "cus_1") => ({
        ...{ file_id, customer_id, url: `http://x/${file_id}` },
      })
      const [one, two] = await service.addPictures([picture("1"), picture("2")])
      const [strange] = await service.addPictures([picture("3", "cus_2")])
      const give = (...picture_ids: string[]) => service.give(words({ picture_ids }), now)
      await expect(give(one.id, strange.id)).rejects.toThrow(/is not one that you uploaded/)
      const { feedback } = await give(two.id, one.id)
      await expect(give(one.id)).rejects.toThrow(/is not one that you uploaded/)
      const shown = async () =>
        (
          await service.listFeedbackPictures(
            { feedback_id: feedback.id },
            { order: { rank: "ASC" } }
          )
        ).map(({ file_id }) => file_id)
      expect(await shown()).toEqual(["2", "1"])
      const { id, customer_id } = feedback
      await service.edit({ id, customer_id }, { picture_ids: [one.id] }, OPEN, now)
      expect(await shown()).toEqual(["1"])
      await run("update feedback_picture set updated_at = updated_at - interval '25 hours'")
      expect((await service.forgetUnusedPictures(new Date())).sort()).toEqual(["2", "3"])
      expect(await shown()).toEqual(["1"])
    })

    it("refuses stars that are none in the database, too", async () => {
      await expect(service.give(words({ overall: 6 }), now)).rejects.toThrow(
        /CK_feedback_overall|overall/
      )
      expect((await service.figuresOf({}, now)).n).toBe(0)
    })

    it("lists for everybody what is visible, by time or stars, with its count", async () => {
      const rated = [5, 1, 3, 1]
      const ids: string[] = []
      for (const [i, overall] of rated.entries()) {
        ids.push((await service.give(words({ overall }), daysAgo(10 - i))).feedback.id)
      }
      await service.give(words({ seller_id: "sel_2" }), now)
      const page = { kind: "seller" as const, subject_id: "sel_1", limit: 10, offset: 0 }
      const list = async (by: "rated_at" | "overall", direction: "ASC" | "DESC", more = {}) => {
        const { rows, count } = await service.listPublic({ ...page, by, direction, ...more })
        return [rows.map(({ id }) => ids.indexOf(id)), count]
      }
      expect(await list("rated_at", "DESC")).toEqual([[3, 2, 1, 0], 4])
      expect(await list("overall", "DESC")).toEqual([[0, 2, 3, 1], 4])
      expect(await list("overall", "ASC")).toEqual([[3, 1, 2, 0], 4])
      expect(await list("rated_at", "DESC", { stars: 1 })).toEqual([[3, 1], 2])
      expect(await list("rated_at", "DESC", { limit: 1, offset: 2 })).toEqual([[1], 4])
      await hide(ids[3])
      expect(await list("rated_at", "DESC")).toEqual([[2, 1, 0], 3])
      expect(await list("rated_at", "DESC", { stars: 1 })).toEqual([[1], 1])
    })
  },
})
