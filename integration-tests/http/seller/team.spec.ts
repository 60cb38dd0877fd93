import { Modules } from "@medusajs/framework/utils"
import SellerModuleService from "../../../src/modules/seller/service"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { meetAt } from "../../helpers/meeting"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"

type Row = { id: string; email: string; role: string; [field: string]: unknown }
type Answer = { response: { status: number; data: { message: string } } }

souk(({ api, getContainer }) => {
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller
  let manager: { id: string; email: string; auth: Actor }
  let foreigner: { id: string; email: string; auth: Actor }
  let owner_id: string

  beforeAll(async () => {
    const container = getContainer()
    await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    manager = await aMember(api, container, clay.id, "manager")
    foreigner = await aMember(api, container, wool.id, "support")
    owner_id = (await members()).find(({ is_you }) => is_you)!.id
  })

  const members = async (who: Actor = clay.auth): Promise<Row[]> =>
    (await api.get("/seller/members", who)).data.members
  const setRole = (id: string, role: string, who: Actor = clay.auth) =>
    api.post(`/seller/members/${id}`, { role }, who)
  const remove = (id: string, who: Actor = clay.auth) => api.delete(`/seller/members/${id}`, who)
  const leave = (who: Actor) => api.post("/seller/members/leave", {}, who)
  const invite = (who: Actor) =>
    api.post("/seller/invites", { email: "two@example.com", role: "support" }, who)
  const audit = async (id = clay.id): Promise<Row[]> =>
    (await api.get(`/admin/sellers/${id}/audit-entries`, merchant)).data.audit_entries
  const lost = (attempts: PromiseSettledResult<unknown>[]) =>
    attempts
      .filter((attempt) => attempt.status === "rejected")
      .map(({ reason }) => (reason as Answer).response)

  describe("the members of a store", () => {
    it("are read by all of them, each with name and role, and nobody else", async () => {
      const { data } = await api.get("/seller/members?order=-role", manager.auth)
      expect(data).toMatchObject({ count: 2, offset: 0, limit: 20 })
      const user = { id: expect.any(String), email: manager.email }
      expect(data.members).toEqual([
        expect.objectContaining({ role: "owner", is_you: false }),
        expect.objectContaining({ id: manager.id, role: "manager", is_you: true }),
      ])
      expect(data.members[1].user).toMatchObject(user)
      expect(Object.keys(data.members[1]).sort()).toEqual(
        ["created_at", "id", "is_you", "role", "user"].sort()
      )
      expect((await members(foreigner.auth)).map(({ id }) => id)).not.toContain(manager.id)
    })

    it("may do from the next request on what their new role may", async () => {
      await expect(invite(manager.auth)).rejects.toMatchObject(refused(403, "owner"))
      const { data } = await setRole(manager.id, "owner")
      expect(data.member).toMatchObject({ id: manager.id, role: "owner", is_you: false })
      expect((await invite(manager.auth)).status).toBe(201)
      expect((await audit()).map(({ action }) => action)).toContain("seller.member_role_changed")
    })

    it("can do nothing any more once removed, with the token they have", async () => {
      const { data } = await remove(manager.id)
      expect(data).toEqual({ id: manager.id, object: "seller_member", deleted: true })
      await expect(members(manager.auth)).rejects.toMatchObject(refused(403, "members of a seller"))
      await expect(api.get("/admin/orders", manager.auth)).rejects.toMatchObject(
        refused(403, "staff")
      )
      expect(await members()).toHaveLength(1)
      const [entry] = await audit()
      expect(entry).toMatchObject({
        action: "seller.member_removed",
        actor_type: "seller",
        actor: { email: clay.email },
        resource_id: manager.id,
        details: { role: "manager" },
      })
    })

    it("leave by themselves, and the audit says so", async () => {
      const { data } = await leave(manager.auth)
      expect(data).toEqual({ id: manager.id, object: "seller_member", deleted: true })
      await expect(leave(manager.auth)).rejects.toMatchObject(refused(403, "members of a seller"))
      const [entry] = await audit()
      expect(entry).toMatchObject({ action: "seller.member_left", actor: { email: manager.email } })
    })

    it("change and go with an event that names them", async () => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const next = (name: string) =>
        new Promise((resolve) => bus.subscribe(name, async ({ data }) => resolve(data)))
      const facts = { id: clay.id, member_id: manager.id }
      const [changed, removed] = [next("seller.member_role_changed"), next("seller.member_removed")]
      await setRole(manager.id, "finance")
      expect(await changed).toEqual({ ...facts, from: "manager", to: "finance" })
      await remove(manager.id)
      expect(await removed).toEqual({ ...facts, user_id: expect.stringMatching(/^user_/) })
    })

    it("of another store are not there", async () => {
      await expect(setRole(foreigner.id, "owner")).rejects.toMatchObject(refused(404, foreigner.id))
      await expect(remove(foreigner.id)).rejects.toMatchObject(refused(404, foreigner.id))
      const path = `/admin/sellers/${clay.id}/members/${foreigner.id}`
      await expect(api.post(path, { role: "owner" }, merchant)).rejects.toMatchObject(
        refused(404, foreigner.id)
      )
      await expect(api.delete(path, merchant)).rejects.toMatchObject(refused(404, foreigner.id))
      expect(await members(foreigner.auth)).toHaveLength(2)
    })

    it("are changed by owners and the merchant only", async () => {
      await expect(setRole(owner_id, "support", manager.auth)).rejects.toMatchObject(
        refused(403, "A manager may not do this")
      )
      await expect(remove(owner_id, manager.auth)).rejects.toMatchObject(
        refused(403, "A manager may not do this")
      )
      const path = `/admin/sellers/${clay.id}/members/${manager.id}`
      const { data } = await api.post(path, { role: "finance" }, merchant)
      expect(data.member).toMatchObject({ role: "finance", user: { email: manager.email } })
      await api.delete(path, merchant)
      expect((await audit()).slice(0, 2)).toMatchObject([
        { action: "seller.member_removed", actor_type: "merchant" },
        {
          action: "seller.member_role_changed",
          actor: { email: "merchant@example.com" },
          details: { from: "manager", to: "finance" },
        },
      ])
    })
  })

  describe("the last owner", () => {
    it.each([
      ["be demoted", () => setRole(owner_id, "manager")],
      ["be removed", () => remove(owner_id)],
      ["leave", () => leave(clay.auth)],
      [
        "be removed by the merchant",
        () => api.delete(`/admin/sellers/${clay.id}/members/${owner_id}`, merchant),
      ],
    ])("cannot %s", async (_, attempt) => {
      await expect(attempt()).rejects.toMatchObject(refused(400, "needs an owner"))
      expect(await members()).toHaveLength(2)
    })

    it("remains when both owners are demoted at the same moment", async () => {
      await setRole(manager.id, "owner")
      const sellers = getContainer().resolve<SellerModuleService>("seller")
      const meeting = meetAt(sellers, "changeMemberRole")
      const both = await Promise.allSettled([
        setRole(owner_id, "support", manager.auth),
        setRole(manager.id, "support", clay.auth),
      ])
      meeting.mockRestore()
      expect(both.map(statusOf).sort()).toEqual([200, 400])
      expect(lost(both)[0].data.message).toContain("needs an owner")
      const roles = (await members()).map(({ role }) => role).sort()
      expect(roles).toEqual(["owner", "support"])
    })

    it("remains when both owners leave at the same moment, and may go before that", async () => {
      await setRole(manager.id, "owner")
      const both = await Promise.allSettled([leave(clay.auth), leave(manager.auth)])
      expect(both.map(statusOf).sort()).toEqual([200, 400])
      expect(lost(both)[0].data.message).toContain("needs an owner")
    })
  })
})
