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
  const dot = async (actor: Actor) => (await api.get(DOT, actor)).data.count

  describe("the dot of the bell", () => {
    it("is lit by what its owner finds in the bell, not by what others are told", async () => {
      await ring(await userOf(wool), "New order of the Wool Yard")
      expect([await dot(merchant), await dot(clay.auth), await dot(wool.auth)]).toEqual([0, 0, 1])
      await ring("", "A product waits for review")
      expect([await dot(merchant), await dot(clay.auth), await dot(wool.auth)]).toEqual([1, 0, 1])
    })

    it("leaves a list that asks for more as the platform makes it", async () => {
      await ring(await userOf(wool), "New order of the Wool Yard")
      const { data } = await api.get("/admin/notifications", merchant)
      expect(data.count).toBe(1)
    })
  })
})
