import { resolve as path } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { FEEDBACK_MODULE } from "../../../src/modules/feedback"
import { managerOf } from "../../../src/modules/feedback/storage"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import { aReview, bothCounts, daysAgo, now, words } from "./deals"

/** The same every time: a failure can be looked at again. */
function aRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

moduleIntegrationTestRunner<FeedbackModuleService>({
  moduleName: FEEDBACK_MODULE,
  resolve: path("src/modules/feedback"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: path("src/modules/feedback/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const run = async (sql: string) =>
      await managerOf({ manager: MikroOrmWrapper.forkManager() } as never).execute(sql)
    const hide = (id: string) =>
      service.moderate({ id }, { to: "hidden", reason: "Rude", user_id: "user_1" }, now)
    const restore = (id: string) =>
      service.moderate({ id }, { to: "visible", reason: null, user_id: "user_1" }, now)
    const figures = () => service.figuresOf({ kind: "seller", subject_id: "sel_1" }, now)

    it("follow what is given, edited, hidden and brought back", async () => {
      const { feedback } = await service.give(words({ overall: 5 }), now)
      const { id, customer_id } = feedback
      await service.give(words({ overall: 2 }), daysAgo(40))
      expect(await figures()).toMatchObject({ n: 2, average: 3.5, score: 27 / 7 })
      await service.edit({ id, customer_id }, { overall: 4 }, { complaint: null }, now)
      expect((await figures()).metrics.overall).toMatchObject({ n: 2, average: 3 })
      await hide(id)
      expect(await figures()).toMatchObject({ n: 1, average: 2 })
      await restore(id)
      const { metrics, windows } = await figures()
      expect(metrics.overall).toMatchObject({ average: 3, stars: { 2: 1, 4: 1, 5: 0 } })
      expect(windows[0]).toEqual({ days: 30, n: 1, average: 4 })
    })

    it("are exact when many rate, edit and are hidden at one moment", async () => {
      const many = Array.from({ length: 24 }, (_, i) => words({ overall: (i % 5) + 1 }))
      const given = await Promise.all(many.map((one) => service.give(one, now)))
      await Promise.all(
        given.map(async ({ feedback: { id, customer_id } }, i) => {
          if (i % 3 === 0) await hide(id)
          if (i % 3 === 1) {
            await service.edit({ id, customer_id }, { overall: 1 }, { complaint: null }, now)
          }
          if (i % 6 === 0) await restore(id)
        })
      )
      const [{ counted, naive }] = await bothCounts(service)
      expect(counted).toEqual(naive)
      expect((await service.recount({ kind: "seller", subject_id: "sel_1" })).differed).toBe(0)
    })

    it.each([1, 2, 3])(
      "come to what is counted anew, whatever happened (history %i)",
      async (seed) => {
        const random = aRandom(seed)
        const rows: { id: string; customer_id: string }[] = []
        for (let i = 0; i < 60; i++) {
          const deed = random(4)
          const some = rows[random(rows.length)]
          const stars = random(5) + 1
          if (deed < 2 || !some) {
            const said = random(2)
              ? words({ overall: stars, seller_id: `sel_${random(3)}`, shipping: random(5) + 1 })
              : aReview({ overall: stars, product_id: `prod_${random(3)}` })
            rows.push((await service.give(said, daysAgo(random(400)))).feedback)
          } else if (deed === 2) {
            // Its time may be over, or it may be hidden: then nothing changes.
            const edited = service.edit(some, { overall: stars }, { complaint: null }, now)
            await edited.catch(() => undefined)
          } else {
            await hide(some.id).catch(() => restore(some.id))
          }
        }
        for (const { counted, naive } of await bothCounts(service)) expect(counted).toEqual(naive)
        for (const subject of await service.listSubjects(null, 100)) {
          expect((await service.recount(subject)).differed).toBe(0)
        }
      }
    )

    it("are put right at night when something changed them", async () => {
      await service.give(words({ overall: 5 }), now)
      await service.give(words({ overall: 3 }), now)
      const before = await figures()
      await run("update feedback_tally set n = n + 7, star_1 = 7 where metric = 'overall'")
      await run("delete from feedback_tally where metric = 'shipping'")
      expect((await figures()).n).toBe(9)
      const subject = { kind: "seller" as const, subject_id: "sel_1" }
      const { differed, standing } = await service.recount(subject)
      expect(differed).toBe(4)
      expect(standing).toMatchObject({ subject_id: "sel_1", n: 2, sum: 8 })
      expect(await figures()).toEqual(before)
    })

    it("count anew while people rate, and lose nobody", async () => {
      const subject = { kind: "seller" as const, subject_id: "sel_1" }
      const many = Array.from({ length: 12 }, () => words({ overall: 4 }))
      await Promise.all(many.flatMap((one) => [service.give(one, now), service.recount(subject)]))
      expect(await figures()).toMatchObject({ n: 12, average: 4 })
    })

    it("carry a number that only rises, for those who copy them", async () => {
      const first = await service.give(words(), now)
      const second = await service.give(words(), now)
      expect(second.standing!.revision).toBeGreaterThan(first.standing!.revision)
      const hidden = await hide(first.feedback.id)
      expect(hidden.standing).toMatchObject({ n: 1 })
      expect(hidden.standing!.revision).toBeGreaterThan(second.standing!.revision)
    })

    it("of a product stand beside it from the third on", async () => {
      const rating = async () => (await service.listProductRatings({ product_id: "prod_1" }))[0]
      await service.give(aReview({ overall: 5 }), now)
      const { feedback } = await service.give(aReview({ overall: 4 }), now)
      expect(await rating()).toMatchObject({ average: 0, count: 0 })
      await service.give(aReview({ overall: 3 }), now)
      expect(await rating()).toMatchObject({ average: 4, count: 3, score: 4 })
      await hide(feedback.id)
      expect(await rating()).toMatchObject({ average: 0, count: 0 })
    })
  },
})
