import { aNoticeModule, now } from "./notice-module"
import { bob, told } from "../../helpers/notices"

aNoticeModule(({ service, messages }) => {
  describe("telling", () => {
    it("lays a notice in the inbox and a message in the outbox", async () => {
      const telling = await service.tell([told.lost("lost:1")], now)
      expect(telling).toEqual({
        notices: [{ id: expect.any(String), recipient_type: "customer", recipient_id: "cus_ann" }],
        message_ids: [expect.stringMatching(/^nmsg_/)],
        message_count: 1,
      })
      const [notice] = await service.listNotices()
      expect(notice).toMatchObject({ key: "auction_lost", event_key: "lost:1", read_at: null })
      expect(await messages()).toMatchObject([
        {
          ...{ channel: "email", to: "ann@example.com", status: "pending", send_after: now },
          ...{ locale: "en", time_zone: "UTC", priority: 2, attempts: 0, secret: null },
        },
      ])
    })

    it("tells an event once, however often and by how many it is told", async () => {
      const tellings = await Promise.all(
        Array.from({ length: 20 }, () =>
          service.tell([told.lost("lost:1"), told.lost("lost:1", bob), told.outbid("bid:1")], now)
        )
      )
      const fresh = tellings.filter(({ notices }) => notices.length > 0)
      expect(fresh).toHaveLength(1)
      expect(fresh[0]).toMatchObject({ message_count: 3 })
      expect(await service.listNotices()).toHaveLength(3)
      expect(await messages()).toHaveLength(3)
    })

    it("never waits in a circle for somebody who tells the same in another order", async () => {
      const notices = Array.from({ length: 30 }, (_, i) => told.lost(`lost:${i}`))
      const tellings = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          service.tell(i % 2 ? notices : [...notices].reverse(), now)
        )
      )
      const count = tellings.reduce((sum, { notices }) => sum + notices.length, 0)
      expect(count).toBe(30)
    })
  })
})
