import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import { OPEN_PER_REQUESTER_MAX } from "../../../src/modules/ticket/rules"
import TicketModuleService from "../../../src/modules/ticket/service"
import { after, ann, deskOf, leo, mia, now, SECRETS_KEY } from "./desk-of"

moduleIntegrationTestRunner<TicketModuleService>({
  moduleName: TICKET_MODULE,
  resolve: resolve("src/modules/ticket"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: resolve("src/modules/ticket/migrations"),
  moduleOptions: { secrets_key: SECRETS_KEY },
  testSuite: ({ service }) => {
    const { answer, ask, comments, history, open } = deskOf(service)

    describe("a thread", () => {
      it("begins with the question and a number of its own", async () => {
        const [first, second] = [await open(), await open({ category: "refund" })]
        expect(second.number).toBe(first.number + 1)
        expect(first).toMatchObject({ status: "new", queue: "support", last_comment_at: now })
        expect(second.queue).toBe("payments")
        expect(await comments(first.id)).toMatchObject([
          { seq: 1, body: "Where is my parcel?", author_name: "Ann", created_at: now },
        ])
        expect(await history(first.id)).toEqual([`Ann: created - > ${first.number}`])
      })

      it("is opened by the first answer, and goes where the answer says", async () => {
        const { id } = await open()
        const { ticket } = await answer(id, {}, mia, after(1))
        expect(ticket).toMatchObject({ status: "open", first_replied_at: after(1), version: 2 })
        const { ticket: waiting } = await answer(id, { status: "pending" }, mia, after(2))
        expect(waiting).toMatchObject({
          ...{ status: "pending", pending_since: after(2), first_replied_at: after(1) },
          last_staff_comment_at: after(2),
        })
      })

      it("shows a note to nobody but staff, and lets it change nothing that others see", async () => {
        const { id } = await open()
        const { ticket } = await answer(id, { visibility: "internal" }, mia, after(1))
        expect(ticket).toMatchObject({
          ...{ status: "new", first_replied_at: null, last_staff_comment_at: null },
          ...{ last_comment_at: after(1), last_public_comment_at: now },
        })
      })

      it("goes on when its requester writes while it waits for them", async () => {
        const { id } = await open()
        await answer(id, { status: "pending" })
        const { ticket, happened } = await ask(id, "Here it is", after(1))
        expect(ticket).toMatchObject({ status: "open", pending_since: null, reopen_count: 0 })
        expect(happened.map(({ name }) => name)).toEqual([
          ...["ticket.commented", "ticket.status_changed"],
        ])
      })

      it("is opened again within seven days of its solution", async () => {
        const { id } = await open()
        await answer(id, { status: "solved" })
        const { ticket, happened } = await ask(id, "It is not", after(6.9))
        expect(ticket).toMatchObject({ id, status: "open", reopen_count: 1, solved_at: null })
        expect(happened.at(-1)).toMatchObject({ name: "ticket.reopened" })
      })

      it("is followed by another one after that, and by one only", async () => {
        const { id, number } = await open({ order_id: "order_1", tags: ["vip"] })
        await answer(id, { status: "solved" })
        const first = await ask(id, "Once more", after(7.1))
        const second = await ask(id, "And again", after(7.2))
        expect(first.ticket).toMatchObject({
          ...{ follow_up_of_id: id, status: "new", order_id: "order_1", tags: ["vip"] },
        })
        expect(first.ticket.number).not.toBe(number)
        expect(second.ticket.id).toBe(first.ticket.id)
        expect((await comments(first.ticket.id)).map(({ body }) => body)).toEqual([
          ...["Once more", "And again"],
        ])
        expect(await service.retrieveTicket(id)).toMatchObject({ status: "solved" })
      })

      it("takes no public word of staff when it is closed, but notes", async () => {
        const { id, number } = await open()
        await service.closeTicket({ id }, ann, now)
        await expect(answer(id)).rejects.toThrow(
          `Ticket #${number} is closed and takes no public comments; accepted: internal notes by staff, or a new ticket`
        )
        expect((await answer(id, { visibility: "internal" })).comment).toMatchObject({ seq: 2 })
      })

      it("numbers what many say at once without a gap", async () => {
        const { id } = await open()
        await Promise.all(Array.from({ length: 10 }, (_, i) => ask(id, `Line ${i}`)))
        expect((await comments(id)).map(({ seq }) => seq)).toEqual([
          ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        ])
      })

      it("lets a store write in what is about it, and in nothing else", async () => {
        const store = { ...mia, author_type: "seller" as const, author_name: "North" }
        const said = { body: "It left today", visibility: "internal" as const }
        const reply = (id: string, seller_id: string) =>
          service.replyAsSeller({ id, seller_id, said }, store, now)
        const { id } = await open({ seller_id: "sel_north" })
        const about = await open({ seller_id: "sel_north", category: "report" })
        const { comment, ticket } = await reply(id, "sel_north")
        expect([comment!.visibility, ticket.status]).toEqual(["public", "open"])
        await expect(reply(id, "sel_south")).rejects.toThrow(`Ticket with id '${id}' not found`)
        await expect(reply(about.id, "sel_north")).rejects.toThrow("not found")
      })

      it("is one of so many that somebody may have open", async () => {
        for (let i = 0; i < OPEN_PER_REQUESTER_MAX; i += 1) await open()
        await expect(open()).rejects.toThrow(
          `You have ${OPEN_PER_REQUESTER_MAX} open tickets; write in one of them, or close one`
        )
        expect(await open({ customer_id: "cus_ben" })).toMatchObject({ status: "new" })
      })
    })

    describe("two people at one ticket", () => {
      it("are told who did what since they read it", async () => {
        const { id, number, version } = await open()
        await service.moveTicket({ id, status: "on_hold", version }, leo, now)
        await ask(id, "Any news?")
        await expect(answer(id, { version })).rejects.toMatchObject({
          type: "conflict",
          message: `Ticket #${number} has changed since you read it: Leo set the status to on_hold, Ann wrote a comment, Ann set the status to open. Read it again; its version is 3`,
        })
        expect(await comments(id)).toHaveLength(2)
      })

      it("do not both win when they answer in the same moment", async () => {
        const { id, version } = await open()
        const attempts = await Promise.allSettled([
          answer(id, { version, status: "pending" }, mia),
          answer(id, { version, status: "solved" }, leo),
        ])
        expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        expect(await comments(id)).toHaveLength(2)
      })

      it("are told when the version was never there", async () => {
        const { id, number } = await open()
        await expect(answer(id, { version: 9 })).rejects.toThrow(
          `Ticket #${number} has no version 9; its version is 1`
        )
      })
    })

    describe("the history", () => {
      it("has every change with who made it, and stays as it is", async () => {
        const { id } = await open()
        await service.editTicket({ id, priority: "high", assignee_id: "user_1" }, mia, now)
        await service.editTicket({ id, add_tags: ["VIP"], queue: "trust" }, mia, now)
        const unchanged = await service.editTicket({ id, priority: "high" }, mia, now)
        expect(unchanged).toMatchObject({ ticket: { version: 3 }, happened: [] })
        expect((await history(id)).slice(1)).toEqual([
          "Mia: priority normal > high",
          "Mia: assignee_id - > user_1",
          "Mia: queue support > trust",
          "Mia: tags - > vip",
        ])
        const [event] = await service.listTicketEvents({ ticket_id: id })
        const change = service.updateTicketEvents({ id: event.id, actor_name: "Nobody" })
        await expect(change).rejects.toThrow("The history of a ticket does not change")
        await expect(service.deleteTicketEvents(event.id)).rejects.toThrow("does not change")
      })
    })
  },
})
