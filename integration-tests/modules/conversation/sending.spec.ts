import { resolve as path } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { CONVERSATION_MODULE } from "../../../src/modules/conversation"
import { MESSAGES_PER_HOUR } from "../../../src/modules/conversation/rules"
import ConversationModuleService from "../../../src/modules/conversation/service"
import { afterMinutes, aProductSubject, aSubject, NOON, talkOf, whose } from "./talk"

const many = <Made>(count: number, make: (i: number) => Promise<Made>) =>
  Promise.all(Array.from({ length: count }, (_, i) => make(i)))

moduleIntegrationTestRunner<ConversationModuleService>({
  moduleName: CONVERSATION_MODULE,
  resolve: path("src/modules/conversation"),
  // The real tables, with their indexes and checks.
  pathToMigrations: path("src/modules/conversation/migrations"),
  testSuite: ({ service }) => {
    const { say, said } = talkOf(service)
    const seqs = async () => {
      const rows = await service.listConversationMessages({}, { order: { seq: "ASC" } })
      return rows.map(({ seq }) => seq)
    }

    it("begins once for an order and store, whoever begins at the same time", async () => {
      const sent = await many(10, (i) =>
        said(i % 2 ? "buyer" : "store", { subject: aSubject() }, { body: `Message ${i}` })
      )
      expect(new Set(sent.map(({ conversation }) => conversation.id)).size).toBe(1)
      expect(sent.filter(({ is_new }) => is_new)).toHaveLength(1)
      expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    })

    it("begins once for a product and buyer, and another for the next buyer", async () => {
      const about = (who: string) => ({
        subject: aProductSubject("prod_1", { customer_id: who }),
      })
      await many(5, () => said("buyer", about("cus_ann")))
      await said("buyer", about("cus_ben"), { who: "cus_ben" })
      const rows = await service.listConversations({}, { order: { customer_id: "ASC" } })
      expect(rows).toMatchObject([
        { customer_id: "cus_ann", last_seq: 5 },
        { customer_id: "cus_ben", last_seq: 1 },
      ])
    })

    it("numbers messages of many authors at once without holes or doubles", async () => {
      const { conversation } = await said("buyer", { subject: aSubject() })
      const { id } = conversation
      await many(40, (i) => said("store", { id }, { who: `user_${i % 4}` }))
      expect(await seqs()).toEqual(Array.from({ length: 41 }, (_, i) => i + 1))
      const [{ unread_count }] = await service.listConversationParticipants({ side: "buyer" })
      expect(unread_count).toBe(40)
    })

    it("lets a buyer write so much in an hour, in all conversations together, at once or not", async () => {
      const products = ["prod_1", "prod_2", "prod_3"]
      const attempts = await many(MESSAGES_PER_HOUR + 10, (i) =>
        say("buyer", { subject: aProductSubject(products[i % 3]) }, { now: afterMinutes(1) })
      )
      expect(attempts.filter((sent) => "message" in sent)).toHaveLength(MESSAGES_PER_HOUR)
      const paused = attempts.find((sent) => "wait_until" in sent)
      expect(paused).toEqual({ wait_until: afterMinutes(61) })
      const later = { now: afterMinutes(62) }
      await said("buyer", { subject: aProductSubject("prod_1") }, later)
    })

    it("lets each member of a store write so much to each buyer", async () => {
      const one = await said("buyer", { subject: aSubject() })
      const two = await said("buyer", { subject: aProductSubject("prod_1") })
      const to = { id: one.conversation.id }
      await many(MESSAGES_PER_HOUR, () => said("store", to))
      expect(await say("store", to)).toHaveProperty("wait_until")
      await said("store", to, { who: "user_other" })
      await said("store", { id: two.conversation.id })
    })

    it("is not there for somebody else, and nothing is written", async () => {
      const { conversation } = await said("buyer", { subject: aSubject() })
      const { id } = conversation
      await expect(say("buyer", { id }, { who: "cus_ben" })).rejects.toThrow(
        `Conversation with id '${id}' not found`
      )
      expect(await seqs()).toEqual([1])
    })

    it("counts how long the store let a buyer wait, from the first of their messages on", async () => {
      const { conversation } = await said("buyer", { subject: aSubject() })
      const to = { id: conversation.id }
      await said("buyer", to, { now: afterMinutes(20) })
      expect(await service.responseOf("sel_north", afterMinutes(25))).toMatchObject({
        ...{ answers: 0, median_minutes: null, waiting: 1 },
      })
      await said("store", to, { now: afterMinutes(30) })
      // What the store adds to its own words is no answer.
      await said("store", to, { now: afterMinutes(40) })
      await said("buyer", to, { now: afterMinutes(100) })
      await said("store", to, { now: afterMinutes(110) })
      expect(await service.responseOf("sel_north", afterMinutes(120))).toEqual({
        ...{ days: 90, answers: 2, median_minutes: 20, waiting: 0 },
      })
      expect(await service.responseOf("sel_south", NOON)).toMatchObject({ answers: 0 })
    })

    it("a report of a message belongs to whoever claims it first, and can be taken over", async () => {
      const { conversation, message } = await said("buyer", { subject: aSubject() })
      const report = (now: Date) =>
        service.claimReport(
          {
            ...{ ...whose("store"), conversation_id: conversation.id, message_id: message.id },
            reporter_id: "user_north",
          },
          now
        )
      const claims = await many(5, () => report(NOON))
      expect(claims.filter(({ is_claimed }) => is_claimed)).toHaveLength(1)
      expect((await report(afterMinutes(2))).is_claimed).toBe(true)
      const [{ id }] = await service.listConversationReports({})
      await service.updateConversationReports({ id, ticket_id: "tkt_1" })
      expect(await report(afterMinutes(10))).toMatchObject({
        ...{ is_claimed: false, report: { ticket_id: "tkt_1" } },
      })
    })
  },
})
