import { Modules } from "@medusajs/framework/utils"
import { aMerchant, Actor } from "../../helpers/actors"
import { souk } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"

/** What the dashboard asks for to know whether its bell has something new. */
const DOT = "/admin/notifications?limit=1&offset=0&fields=created_at"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller

  beforeAll(async () => {
    const container = getContainer()
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
  })

  const userOf = async ({ auth }: TestSeller): Promise<string> =>
    (await api.get("/admin/users/me", auth)).data.user.id
  const ring = (to: string, title: string) =>
    getContainer()
      .resolve(Modules.NOTIFICATION)
      .createNotifications({
        ...{ to, channel: "feed", template: "test", data: { title } },
        receiver_id: to || null,
      })
  const mail = (to: string, receiver_id: string) =>
    getContainer()
      .resolve(Modules.NOTIFICATION)
      .createNotifications({
        ...{ to, receiver_id, channel: "email", template: "test" },
        content: { subject: "Hello", text: "Hello" },
      })
  const dot = async (actor: Actor) => (await api.get(DOT, actor)).data.count

  describe("the dot of the bell", () => {
    it("is lit by what its owner finds in the bell, not by what others are told", async () => {
      await ring(await userOf(wool), "New order of the Wool Yard")
      expect([await dot(merchant), await dot(clay.auth), await dot(wool.auth)]).toEqual([0, 0, 1])
      await ring("", "A product waits for review")
      expect([await dot(merchant), await dot(clay.auth), await dot(wool.auth)]).toEqual([1, 0, 1])
    })

    it("leaves a list that asks for more as the platform makes it", async () => {
      await mail("ann@example.com", "cus_ann")
      expect(await dot(merchant)).toBe(0)
      const { data } = await api.get("/admin/notifications", merchant)
      expect(data.count).toBe(1)
    })
  })

  describe("the bell", () => {
    const BELL = "/admin/notifications?channel=feed&limit=20"
    const titlesOf = async (actor: Actor, path = BELL): Promise<string[]> => {
      const { notifications, count } = (await api.get(path, actor)).data
      expect(count).toBe(notifications.length)
      return notifications.map(({ data }: { data: { title: string } }) => data.title)
    }
    const SALE = "New order of the Wool Yard"
    const REVIEW = "A product waits for review"
    const EXPORT = "Your export is ready"

    beforeEach(async () => {
      await ring(await userOf(wool), SALE)
      await ring("", REVIEW)
      const { user } = (await api.get("/admin/users/me", merchant)).data
      await ring(user.id, EXPORT)
    })

    it("of the merchant shows what is for everybody or for them, and of a seller only the own", async () => {
      expect((await titlesOf(merchant)).sort()).toEqual([REVIEW, EXPORT].sort())
      expect(await titlesOf(wool.auth)).toEqual([SALE])
      expect(await titlesOf(clay.auth)).toEqual([])
      const second = await aMerchant(api, getContainer(), "second@example.com")
      expect(await titlesOf(second)).toEqual([REVIEW])
    })

    it("shows nothing else to whoever asks in another way", async () => {
      const other = await userOf(wool)
      const ways = ["", `to=${other}`, `to[]=${other}&to[]=`, "q=Wool", "$or[0][channel]=feed"]
      const more = ["$and[0][channel]=feed", `$or[0][to]=${other}&$or[1][channel]=feed`]
      for (const way of [...ways, ...more]) {
        expect(await titlesOf(merchant, `/admin/notifications?${way}`)).not.toContain(SALE)
        expect(await titlesOf(clay.auth, `/admin/notifications?${way}`)).toEqual([])
      }
      // The filters that are asked for hold as well.
      expect(await titlesOf(merchant, "/admin/notifications?$and[0][channel]=email")).toEqual([])
    })
  })
})
