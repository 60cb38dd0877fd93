import { resolve as path } from "node:path"
import * as fc from "fast-check"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { CONVERSATION_MODULE } from "../../../src/modules/conversation"
import { Side, SIDES } from "../../../src/modules/conversation/rules"
import ConversationModuleService from "../../../src/modules/conversation/service"
import { afterMinutes, aProductSubject, aSubject, NOON, talkOf, whose } from "./talk"

type Deed = { side: Side; conversation: number; reads: number | null }

moduleIntegrationTestRunner<ConversationModuleService>({
  moduleName: CONVERSATION_MODULE,
  resolve: path("src/modules/conversation"),
  pathToMigrations: path("src/modules/conversation/migrations"),
  testSuite: ({ service }) => {
    const { said } = talkOf(service)

    /** Messages as a list of sides, and up to where each side has read: counted by looking. */
    const naive = (talks: Map<string, Side[]>, read: Map<string, number>, side: Side) =>
      [...talks].reduce((sum, [id, sides]) => {
        const from = read.get(`${id} ${side}`) ?? 0
        return sum + sides.slice(from).filter((author) => author !== side).length
      }, 0)

    it("property: is what a look at every message would count, after any history", async () => {
      const deed = fc.record({
        side: fc.constantFrom(...SIDES),
        conversation: fc.integer({ min: 0, max: 2 }),
        // Null writes; a number reads so far.
        reads: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 2 }),
      })
      let history = 0
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds: Deed[]) => {
          history += 1
          // Every history has conversations of its own, and what was before is read.
          const talks = new Map<string, Side[]>()
          const read = new Map<string, number>()
          const before = {
            buyer: await service.countUnread(whose("buyer")),
            store: await service.countUnread(whose("store")),
          }
          const ids = await Promise.all(
            [0, 1, 2].map(async (i) => {
              const subject = aProductSubject(`prod_${history}_${i}`)
              const now = afterMinutes(history * 120)
              const sent = await said("store", { subject }, { now, who: `user_${history}` })
              talks.set(sent.conversation.id, ["store"])
              return sent.conversation.id
            })
          )
          for (const [step, { side, conversation, reads }] of deeds.entries()) {
            const id = ids[conversation]
            const now = afterMinutes(history * 120 + step)
            if (reads === null) {
              const who = side === "buyer" ? {} : { who: `user_${history}_${step}` }
              // Twenty an hour is another rule; here the hours fly.
              await said(side, { id }, { now: afterMinutes(history * 10_000 + step * 5), ...who })
              talks.get(id)!.push(side)
            } else {
              await service.markRead(id, whose(side), { seq: reads, now })
              const key = `${id} ${side}`
              const upTo = Math.min(reads, talks.get(id)!.length)
              read.set(key, Math.max(read.get(key) ?? 0, upTo))
            }
            for (const each of SIDES) {
              expect(await service.countUnread(whose(each))).toBe(
                before[each] + naive(talks, read, each)
              )
            }
          }
        }),
        { numRuns: 15 }
      )
    })

    it("stays right when both write and read at the same moment", async () => {
      const { conversation } = await said("buyer", { subject: aSubject() })
      const { id } = conversation
      await Promise.all(
        Array.from({ length: 30 }, async (_, i) => {
          const side = SIDES[i % 2]
          if (i % 3 === 0) await service.markRead(id, whose(side), { now: NOON })
          else await said(side, { id }, { who: side === "buyer" ? "cus_ann" : `user_${i}` })
        })
      )
      const messages = await service.listConversationMessages({ conversation_id: id })
      for (const side of SIDES) {
        const [reading] = await service.listConversationParticipants({ side })
        const unread = messages.filter(
          (one) => one.side !== side && one.seq > reading.last_read_seq
        )
        expect([side, reading.unread_count]).toEqual([side, unread.length])
      }
    })

    it("what waits is told once, again after a while, and never when it was read", async () => {
      const { conversation } = await said("buyer", { subject: aSubject() })
      const to = { id: conversation.id }
      expect(await service.noteWaiting(afterMinutes(1))).toEqual([])
      const store = { ...{ conversation_id: conversation.id, side: "store" }, seq: 1 }
      expect(await service.noteWaiting(afterMinutes(3))).toMatchObject([store])
      expect(await service.noteWaiting(afterMinutes(4))).toEqual([])
      // A lively talk makes no notice for each message.
      await said("buyer", to, { now: afterMinutes(5) })
      expect(await service.noteWaiting(afterMinutes(10))).toEqual([])
      expect(await service.noteWaiting(afterMinutes(34))).toMatchObject([{ ...store, seq: 2 }])
      // Whoever came to read is told of the next one again without delay.
      await service.markRead(to.id, whose("store"), { now: afterMinutes(35) })
      await said("buyer", to, { now: afterMinutes(36) })
      expect(await service.noteWaiting(afterMinutes(39))).toMatchObject([{ ...store, seq: 3 }])
      await said("store", to, { now: afterMinutes(40) })
      await service.markRead(to.id, whose("buyer"), { now: afterMinutes(41) })
      expect(await service.noteWaiting(afterMinutes(60))).toEqual([])
    })
  },
})
