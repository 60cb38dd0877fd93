import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import TicketModuleService from "../../../src/modules/ticket/service"
import { after, ann, deskOf, leo, mia, now, SECRETS_KEY } from "./desk-of"

moduleIntegrationTestRunner<TicketModuleService>({
  moduleName: TICKET_MODULE,
  resolve: resolve("src/modules/ticket"),
  pathToMigrations: resolve("src/modules/ticket/migrations"),
  moduleOptions: { secrets_key: SECRETS_KEY },
  testSuite: ({ service }) => {
    const { answer, ask, comments, history, open } = deskOf(service)
    const merge = (into_id: string, ids: string[], wishes = {}, actor = mia) =>
      service.mergeTickets({ into_id, ids, ...wishes }, actor, now)
    const statusOf = async (id: string) => (await service.retrieveTicket(id)).status

    describe("a merge", () => {
      it("leaves what was said where it is, with a line on each side that leads to the other", async () => {
        const [one, two, into] = [
          await open({ tags: ["late"] }),
          await open(),
          await open({ tags: ["vip"] }),
        ]
        const { into: goesOn, sources } = await merge(into.id, [one.id, two.id])
        expect(sources.map(({ ticket }) => ticket)).toMatchObject([
          { id: one.id, status: "merged", merged_into_id: into.id },
          { id: two.id, status: "merged", merged_into_id: into.id },
        ])
        expect(goesOn.ticket).toMatchObject({ status: "new", tags: ["vip", "late"] })
        expect(await comments(one.id)).toMatchObject([
          { body: "Where is my parcel?" },
          {
            ...{ author_type: "system", visibility: "public" },
            body: `This ticket was merged into #${into.number}. It goes on there.`,
          },
        ])
        expect((await comments(into.id)).map(({ body }) => body)).toEqual([
          "Where is my parcel?",
          `#${one.number} was merged into this ticket.`,
          `#${two.number} was merged into this ticket.`,
        ])
        expect(await history(into.id)).toContain(`Mia: merged_from - > #${one.number}`)
        expect(await history(one.id)).toContain("Mia: status new > merged")
      })

      it("takes only tickets of one requester, unless staff say they know", async () => {
        const ben = await open({
          ...{ customer_id: "cus_ben", requester_name: "Ben", subject: "Mine, too" },
        })
        const into = await open()
        await expect(merge(into.id, [ben.id])).rejects.toThrow(
          `Ticket #${ben.number} is of another requester than #${into.number}; to merge them nevertheless, send across_requesters: true`
        )
        await merge(into.id, [ben.id], { across_requesters: true })
        // Neither learns of the other: the line is a note, and Ben's names no ticket.
        expect((await comments(into.id)).at(-1)).toMatchObject({
          visibility: "internal",
          body: `#${ben.number} “Mine, too” of Ben was merged into this ticket.`,
        })
        expect((await comments(ben.id)).at(-1)).toMatchObject({
          body: "This ticket was merged into another one, and we go on with it there.",
        })
      })

      it("knows guests by their address, and not as the account that names it too", async () => {
        const guest = (email: string) => open({ customer_id: null, email })
        const [one, two] = [await guest("eve@example.com"), await guest("EVE@example.com")]
        const account = await open({ customer_id: "cus_eve", email: "eve@example.com" })
        await merge(two.id, [one.id])
        await expect(merge(account.id, [two.id])).rejects.toThrow("is of another requester")
      })

      it("merges all or none", async () => {
        const [one, done, into] = [await open(), await open(), await open()]
        await merge(into.id, [done.id])
        await expect(merge(into.id, [one.id, done.id])).rejects.toThrow(
          `Ticket #${done.number} is merged and cannot become merged; this status is final`
        )
        expect(await statusOf(one.id)).toBe("new")
        await expect(merge(into.id, [into.id])).rejects.toThrow(
          "A ticket cannot be merged into itself; name others to merge into it"
        )
        await expect(merge(done.id, [one.id])).rejects.toThrow(
          `Ticket #${done.number} is merged; tickets are merged into one that is new, open, pending, on_hold or solved`
        )
      })

      it("is refused to whoever read an older state", async () => {
        const [one, into] = [await open(), await open()]
        await ask(into.id, "By the way")
        await expect(merge(into.id, [one.id], { version: into.version })).rejects.toMatchObject({
          type: "conflict",
        })
      })

      it("of two into each other lets one win, and neither waits for ever", async () => {
        const [one, two] = [await open(), await open()]
        const attempts = await Promise.allSettled([
          merge(one.id, [two.id]),
          merge(two.id, [one.id], {}, leo),
        ])
        expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        expect([await statusOf(one.id), await statusOf(two.id)].sort()).toEqual(["merged", "new"])
      })

      it("of one into two at once happens once", async () => {
        const [one, two, three] = [await open(), await open(), await open()]
        const attempts = await Promise.allSettled([
          merge(two.id, [one.id]),
          merge(three.id, [one.id], {}, leo),
        ])
        expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        const told = [...(await comments(two.id)), ...(await comments(three.id))]
        expect(told.filter(({ author_type }) => author_type === "system")).toHaveLength(1)
      })

      it("sends its requester on to where it goes on", async () => {
        const [one, into] = [await open(), await open()]
        await merge(into.id, [one.id])
        await expect(ask(one.id)).rejects.toThrow(
          `Ticket #${one.number} was merged and takes no more comments; it goes on as #${into.number}; write there`
        )
      })
    })

    describe("a solution", () => {
      const rate = (id: string, rating = 5) => service.rateTicket({ id, rating }, ann, now)

      it("is rated once, and the next one once more", async () => {
        const { id, number } = await open()
        await expect(rate(id)).rejects.toThrow(
          `Ticket #${number} is new; it can be rated once it is solved`
        )
        await answer(id, { status: "solved" })
        await rate(id, 2)
        await expect(rate(id)).rejects.toThrow(
          `Ticket #${number} was rated with 2; a solution is rated once`
        )
        await ask(id, "Not yet")
        await answer(id, { status: "solved" })
        await rate(id, 5)
        const ratings = await service.listTicketCsats({ ticket_id: id })
        expect(ratings.map(({ rating }) => rating).sort()).toEqual([2, 5])
      })

      it("is rated once by two at once", async () => {
        const { id } = await open()
        await answer(id, { status: "solved" })
        const attempts = await Promise.allSettled([rate(id, 1), rate(id, 5)])
        expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      })

      it("comes with closing, when nobody has solved it", async () => {
        const { id } = await open()
        const { ticket, happened } = await service.closeTicket({ id }, ann, now)
        expect(ticket).toMatchObject({ status: "closed", solve_count: 1, closed_at: now })
        expect(happened.map(({ name }) => name)).toEqual([
          ...["ticket.status_changed", "ticket.solved", "ticket.status_changed"],
        ])
        await rate(id, 4)
        await expect(service.closeTicket({ id }, ann, now)).rejects.toThrow(
          "is closed and cannot become closed; allowed: merged"
        )
      })
    })

    describe("time", () => {
      it("reminds once of a ticket that waits for its requester for three days", async () => {
        const { id } = await open()
        await answer(id, { status: "pending" })
        expect(await service.remindPending(after(2.9))).toEqual([])
        expect(await service.remindPending(after(3))).toMatchObject([{ data: { id } }])
        expect(await service.remindPending(after(4))).toEqual([])
        await ask(id, "Sorry", after(4))
        await answer(id, { status: "pending" }, mia, after(4))
        expect(await service.remindPending(after(7))).toHaveLength(1)
      })

      it("solves it after seven, says so, and closes it seven days later", async () => {
        const { id } = await open()
        await answer(id, { status: "pending" })
        expect(await service.solveUnanswered(after(6.9))).toEqual([])
        const solved = await service.solveUnanswered(after(7))
        expect(solved.map(({ name }) => name)).toContain("ticket.solved")
        expect((await comments(id)).at(-1)).toMatchObject({ author_type: "system" })
        expect(await service.closeSolved(after(13.9))).toEqual([])
        await service.closeSolved(after(14))
        expect(await statusOf(id)).toBe("closed")
        expect(await history(id)).toContain("The system: status solved > closed")
      })

      it("does each of many things once when two look at the same moment", async () => {
        for (let i = 0; i < 5; i += 1) {
          await answer((await open()).id, { status: "pending" })
        }
        const runs = await Promise.all([1, 2, 3].map(() => service.remindPending(after(3))))
        expect(runs.flat()).toHaveLength(5)
      })
    })

    describe("a draft", () => {
      it("is one's own, the latest, and gone when it was sent", async () => {
        const { id } = await open()
        const save = (user_id: string, body: string) =>
          service.saveDraft({ ticket_id: id, user_id, body, visibility: "public" })
        await save("user_Mia", "Dear")
        await save("user_Mia", "Dear Ann")
        await save("user_Leo", "Hi")
        expect(await service.listTicketDrafts({ user_id: "user_Mia" })).toMatchObject([
          { body: "Dear Ann" },
        ])
        await answer(id)
        expect(await service.listTicketDrafts({})).toMatchObject([{ user_id: "user_Leo" }])
        await service.discardDraft({ ticket_id: id, user_id: "user_Leo" })
        expect(await service.listTicketDrafts({})).toEqual([])
      })
    })
  },
})
