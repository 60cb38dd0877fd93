import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { MEMBER_ROLES } from "../../../src/modules/seller/rules"
import { REALTIME_MODULE } from "../../../src/modules/realtime"
import RealtimeModuleService from "../../../src/modules/realtime/service"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import {
  aConnectedListener,
  addressOf,
  eventually,
  hangUp,
  refusalAt,
  tokenOf,
} from "../../helpers/listener"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"

const STAFF = "NOT_ADMITTED You have no place here; accepted: the marketplace's own staff"
const TEAM =
  "NOT_ADMITTED You have no place here; accepted: members of a store that is active or suspended"
const GONE = "NOT_ADMITTED You have no place here; accepted: customers"
const WRONG = "TOKEN_INVALID The token is not accepted; accepted: one from signing in here"
const kind = (actor: string) =>
  `TOKEN_INVALID The token is not accepted; accepted: that of a ${actor}`
const nobody = (actor: string) =>
  `TOKEN_MISSING Sign in first; accepted in auth.token: the token of a ${actor}`
const OVER = "TOKEN_EXPIRED The token is over; sign in again"

souk(({ api, getContainer }) => {
  let ann: Actor, ben: Actor, merchant: Actor
  let clay: TestSeller, wool: TestSeller, shut: TestSeller
  let team: Record<string, { id: string; auth: Actor }>
  let quiet: () => Promise<void>

  beforeAll(async () => {
    const container = getContainer()
    quiet = aQuietBus(container)
    const { visitor } = await aMarket(container)
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    merchant = await aMerchant(api, container, "boss@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    shut = await aSeller(api, container, "Shut Shop")
    const end = { reason: "It is over", handle: shut.handle }
    await api.post(`/admin/sellers/${shut.id}/close`, end, merchant)
    team = {}
    for (const role of MEMBER_ROLES) {
      team[role] =
        role === "owner"
          ? { id: "", auth: clay.auth }
          : await aMember(api, container, clay.id, role)
    }
  })
  afterEach(async () => {
    hangUp()
    await quiet()
  })

  const at = (namespace: string, who: Actor) =>
    aConnectedListener(addressOf(api), namespace, tokenOf(who))
  const refusal = (namespace: string, token?: unknown) =>
    refusalAt(addressOf(api), namespace, token)
  const io = () => getContainer().resolve<RealtimeModuleService>(REALTIME_MODULE).io!
  const roomsOf = (namespace: string, id: string) =>
    [...io().of(namespace).sockets.get(id)!.rooms].filter((room) => room !== id)
  const idOf = (who: Actor) => (jwt.decode(tokenOf(who)) as { actor_id: string }).actor_id
  const signed = (claims: object, key?: string) => {
    const { http } = getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    return jwt.sign(claims, key ?? String(http.jwtSecret))
  }
  const removed = async () => {
    const member = await aMember(api, getContainer(), wool.id, "support")
    await api.delete(`/seller/members/${member.id}`, wool.auth)
    return member.auth
  }

  it("lets into /store customers, into their own room, and nobody else", async () => {
    const { socket } = await at("/store", ann)
    expect(roomsOf("/store", socket.id!)).toEqual([`customer:${idOf(ann)}`])
    for (const who of [merchant, clay.auth]) {
      expect(await refusal("/store", tokenOf(who))).toBe(kind("customer"))
    }
    const stranger = { actor_id: "cus_none", actor_type: "customer" }
    expect(await refusal("/store", signed(stranger))).toBe(GONE)
    for (const token of [undefined, null, ""]) {
      expect(await refusal("/store", token)).toBe(nobody("customer"))
    }
  })

  it("lets into /seller each member of an active or suspended store, into the rooms of their own", async () => {
    for (const role of MEMBER_ROLES) {
      const { socket } = await at("/seller", team[role].auth)
      expect(roomsOf("/seller", socket.id!)).toEqual([
        `user:${idOf(team[role].auth)}`,
        `seller:${clay.id}:orders`,
        `seller:${clay.id}:stock`,
        // Who packs talks with no buyer.
        ...(role === "fulfilment"
          ? []
          : ["tickets", "complaints", "conversations"].map(
              (subject) => `seller:${clay.id}:${subject}`
            )),
        // Figures are for who decides and who counts.
        ...(["owner", "manager", "finance"].includes(role) ? [`seller:${clay.id}:reports`] : []),
      ])
    }
    const former = await removed()
    await api.post(`/admin/sellers/${wool.id}/suspend`, { reason: "Late parcels" }, merchant)
    await at("/seller", wool.auth)
    for (const who of [merchant, shut.auth, former]) {
      expect(await refusal("/seller", tokenOf(who))).toBe(TEAM)
    }
    expect(await refusal("/seller", tokenOf(ann))).toBe(kind("user"))
    expect(await refusal("/seller")).toBe(nobody("user"))
  })

  it("lets into /admin the merchant's staff, and nobody who ever worked for a store", async () => {
    const { socket } = await at("/admin", merchant)
    expect(roomsOf("/admin", socket.id!)).toEqual(["staff"])
    for (const role of MEMBER_ROLES) {
      expect(await refusal("/admin", tokenOf(team[role].auth))).toBe(STAFF)
    }
    expect(await refusal("/admin", tokenOf(await removed()))).toBe(STAFF)
    expect(await refusal("/admin", signed({ actor_id: "user_none", actor_type: "user" }))).toBe(
      STAFF
    )
    expect(await refusal("/admin", tokenOf(ann))).toBe(kind("user"))
    expect(await refusal("/admin")).toBe(nobody("user"))
  })

  it.each([
    ["/store", "customer", () => ann],
    ["/seller", "user", () => clay.auth],
    ["/admin", "user", () => merchant],
  ])("refuses at %s a token of another secret, one that is over, and nonsense", async (...row) => {
    const [namespace, actor_type, who] = row
    const claims = { actor_id: idOf(who()), actor_type }
    expect(await refusal(namespace, signed(claims, "another secret"))).toBe(WRONG)
    expect(await refusal(namespace, signed({ ...claims, exp: 1_000 }))).toBe(OVER)
    expect(await refusal(namespace, "nonsense")).toBe(WRONG)
    expect(await refusal(namespace, 7)).toBe("TOKEN_INVALID The token must be a text")
  })

  it("takes nothing from clients: they join no room by asking, and too much of it ends them", async () => {
    const listener = await at("/store", ann)
    const { socket } = listener
    const room = `customer:${idOf(ben)}`
    for (const name of ["join", "subscribe", "auction:join", "review", "tell"]) {
      socket.emit(name, room)
      socket.emit(name, { room, id: idOf(ben) })
    }
    // Messages are read in order, so this one comes after all of them.
    const reached = new Promise((resolve) => {
      io()
        .of("/store")
        .sockets.get(socket.id!)!
        .onAny((name) => name === "last" && resolve(name))
    })
    socket.emit("last")
    await reached
    expect(roomsOf("/store", socket.id!)).toEqual([`customer:${idOf(ann)}`])
    socket.io.reconnection(false)
    for (let i = 0; i < 1_000; i++) socket.emit("again", i)
    await eventually(() => socket.disconnected)
    expect(listener.heard).toEqual([])
  })

  it("tells whose token is over, and closes the connection for good", async () => {
    const exp = Math.floor(Date.now() / 1000) + 2
    const claims = { actor_id: idOf(ann), actor_type: "customer", exp }
    const listener = await aConnectedListener(addressOf(api), "/store", signed(claims))
    await eventually(() => listener.socket.disconnected)
    expect(Date.now() / 1000).toBeGreaterThanOrEqual(exp)
    expect(listener.heard).toEqual([
      { name: "token:expired", body: { message: "The token is over" } },
    ])
    expect(listener.socket.active).toBe(false)
  })

  describe("lets go at once of", () => {
    const isLetGo = async (listener: Awaited<ReturnType<typeof at>>, wanted: string) => {
      await eventually(() => listener.socket.disconnected)
      expect(listener.heard).toEqual([
        { name: "access:ended", body: { message: `Admitted here: ${wanted}` } },
      ])
      expect(listener.socket.active).toBe(false)
    }
    const MEMBERS = "members of a store that is active or suspended"

    it("a member who is taken out of the team, and of nobody else in it", async () => {
      const listeners = [await at("/seller", team.finance.auth), await at("/seller", clay.auth)]
      await api.delete(`/seller/members/${team.finance.id}`, clay.auth)
      await isLetGo(listeners[0], MEMBERS)
      expect(listeners[1].socket.connected).toBe(true)
      expect(await refusal("/seller", tokenOf(team.finance.auth))).toBe(TEAM)
    })

    it("all members of a store that is closed", async () => {
      const listeners = await Promise.all(
        [clay.auth, team.support.auth].map((who) => at("/seller", who))
      )
      const other = await at("/seller", wool.auth)
      const end = { reason: "It is over", handle: clay.handle }
      await api.post(`/admin/sellers/${clay.id}/close`, end, merchant)
      for (const listener of listeners) await isLetGo(listener, MEMBERS)
      expect(other.socket.connected).toBe(true)
    })

    it("a customer whose account is deleted", async () => {
      const [listener, other] = [await at("/store", ben), await at("/store", ann)]
      await api.delete(`/admin/customers/${idOf(ben)}`, merchant)
      await isLetGo(listener, "customers")
      expect(other.socket.connected).toBe(true)
    })

    it("one of the staff whose login is deleted", async () => {
      const second = await aMerchant(api, getContainer(), "second@example.com")
      const listener = await at("/admin", second)
      await api.delete(`/admin/users/${idOf(second)}`, merchant)
      await isLetGo(listener, "the marketplace's own staff")
    })
  })
})
