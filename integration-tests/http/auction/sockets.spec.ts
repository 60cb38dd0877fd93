import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { STATE_EVERY_MS } from "../../../src/sockets/auctions/broadcaster"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, aLot, auctionsOf, endAuction, inDatabase } from "../../helpers/auctions"
import { aMarket } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import {
  aConnectedWatcher,
  aWatcher,
  closeAll,
  connected,
  eventually,
  Message,
  pause,
  tokenOf,
} from "./watchers"

/** A max like no other number, so that it can be looked for. */
const SECRET = 4321.77
const isSecret = (value: unknown) => amountsToldIn(value, [SECRET]).length > 0

souk(({ api, getContainer }) => {
  let visitor: Actor, ann: Actor, ben: Actor, merchant: Actor

  beforeAll(async () => {
    visitor = (await aMarket(getContainer())).visitor
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    merchant = await aMerchant(api, getContainer(), "boss@example.com")
  })
  afterEach(closeAll)

  const service = () => auctionsOf(getContainer())
  const lotOf = async (wishes: Parameters<typeof aLot>[1] = {}) =>
    (await aLot(service(), { seller_id: "sel_1", ...wishes })).id
  const someone = (auction_id: string, name: string, minor: number) =>
    aBid(service(), auction_id, `cus_${name}`, minor)
  const stateOf = async (id: string) => (await service().stateFor(id))[0]
  const secret = () =>
    String(
      getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http.jwtSecret
    )
  const signed = (claims: object, key = secret()) => jwt.sign(claims, key)
  const claimsOf = (who: Actor) => jwt.decode(tokenOf(who)) as { actor_id: string }

  describe("a connection", () => {
    it("is made by a first client that knows nothing but websockets, and anybody may watch", async () => {
      const id = await lotOf()
      const watcher = await aConnectedWatcher(api)
      expect(watcher.socket.io.engine.transport.name).toBe("websocket")
      const answer = await watcher.join(id)
      expect(answer).toEqual({ ok: true, auction: expect.objectContaining({ auction_id: id }) })
      await someone(id, "cara", 50_00)
      const { body } = await eventually(() => watcher.of("auction:state")[0])
      expect(body).toMatchObject({ auction_id: id, seq: 1, prev_seq: 0, current_price: 10 })
      expect(body).toEqual({ ...(await stateOf(id)), prev_seq: 0, server_time: body.server_time })
    })

    it.each([
      ["nonsense", () => "nonsense", "TOKEN_INVALID"],
      ["no text", () => 7, undefined],
      ["signed by another", () => signed({ actor_id: "cus_1", actor_type: "customer" }, "other")],
      ["of a dashboard user", () => tokenOf(merchant)],
      ["of nobody", () => signed({ actor_id: "", actor_type: "customer" })],
      [
        "expired",
        () => signed({ actor_id: "cus_1", actor_type: "customer", exp: 1_000 }),
        "TOKEN_EXPIRED",
      ],
    ])("is refused with a token that is %s", async (_, token, code = "TOKEN_INVALID") => {
      const refusal = await connected(aWatcher(api, token())).catch((error) => error)
      expect(refusal.message).toMatch(/token/)
      expect(refusal.data).toEqual({ code })
    })

    it("stays open when its token is over, but is nobody's any more", async () => {
      const id = await lotOf()
      const { actor_id } = claimsOf(ann)
      const exp = Math.floor(Date.now() / 1000) + 2
      const watcher = await aConnectedWatcher(
        api,
        signed({ actor_id, actor_type: "customer", exp })
      )
      expect(await watcher.join(id)).toMatchObject({ own: { my_max: null } })
      await eventually(() => watcher.of("session:expired")[0])
      expect(await watcher.bid(id, 20)).toMatchObject({ status: 401, type: "unauthorized" })
      await aBid(service(), id, actor_id, 20_00)
      await eventually(() => watcher.of("auction:state")[0])
      expect(watcher.of("customer:max")).toEqual([])
    })

    it("answers what it cannot read, and stays open", async () => {
      const { socket, ask } = await aConnectedWatcher(api, tokenOf(ann))
      const broken = [
        ["auction:join", null],
        ["auction:join", { auction_id: 7 }],
        ["auction:join", { auction_id: "a".repeat(100) }],
        ["auction:leave", []],
        ["bid:place", { auction_id: "auc_1", max_amount: 1 }],
        ["bid:place", { auction_id: "auc_1", max_amount: 1, idempotency_key: "k", more: 1 }],
        ["time:sync", {}],
      ] as const
      for (const [name, message] of broken) {
        expect(await ask(name, message as object)).toMatchObject({ status: 400 })
      }
      socket.emit("bid:place")
      socket.emit("nothing:like-that", { a: 1 })
      expect(await ask("auction:join", { auction_id: "auc_none" })).toMatchObject({ status: 404 })
      expect(await ask("time:sync", { t0: 5 })).toEqual({ t0: 5, t1: expect.any(Number) })
    })

    it("is cut off by a message that is too large", async () => {
      const { socket } = await aConnectedWatcher(api)
      socket.io.reconnection(false)
      socket.emit("time:sync", { t0: 1, filler: "x".repeat(20_000) })
      await eventually(() => socket.disconnected)
    })

    it("may not ask without end", async () => {
      const { socket, ask } = await aConnectedWatcher(api)
      for (let i = 0; i < 199; i++) socket.emit("time:sync", { t0: i })
      expect(await ask("time:sync", { t0: 1 })).toHaveProperty("t1")
      expect(await ask("time:sync", { t0: 1 })).toMatchObject({ status: 429, code: "RATE_LIMITED" })
    })
  })

  describe("what others hear", () => {
    it("is never one's own news, nor anybody's max", async () => {
      const id = await lotOf()
      const anns = await aConnectedWatcher(api, tokenOf(ann))
      const annsOther = await aConnectedWatcher(api, tokenOf(ann))
      const bens = await aConnectedWatcher(api, tokenOf(ben))
      const bensOther = await aConnectedWatcher(api, tokenOf(ben))
      const nobody = await aConnectedWatcher(api)
      const others = [bens, bensOther, nobody]
      for (const watcher of [anns, annsOther, ...others]) await watcher.join(id)
      await anns.bid(id, SECRET, { confirm: true })
      await eventually(() => annsOther.of("customer:max")[0])
      expect(isSecret(annsOther.of("customer:max")[0].body)).toBe(true)
      // Who asked was told by the answer.
      expect(anns.of("customer:max")).toEqual([])
      await bens.bid(id, 300, { confirm: true })
      await eventually(() => bensOther.of("customer:outbid")[0])
      expect(bens.of("customer:outbid")).toEqual([])
      await aBid(service(), id, "cus_cara", 5000_00)
      await eventually(() => anns.of("customer:outbid")[0])
      await anns.bid(id, 6000, { confirm: true })
      await endAuction(getContainer(), id)
      await eventually(() => anns.of("customer:won")[0])
      await eventually(() => nobody.of("auction:ended")[0])

      const own = (messages: Message[]) => messages.filter(({ name }) => /^customer:/.test(name))
      expect(own(nobody.heard)).toEqual([])
      expect(own(bens.heard).map(({ name }) => name)).not.toContain("customer:won")
      expect(amountsToldIn(own(bens.heard), [60])).toEqual([])
      for (const { heard } of others) expect(heard.filter(isSecret)).toEqual([])
      for (const who of [visitor, ben]) {
        const { data } = await api.get(`/store/auctions/${id}/bids?limit=100`, who)
        expect(data.count).toBeGreaterThan(2)
        expect(isSecret(data)).toBe(false)
      }
      // The events that leave the process carry it neither.
      const outbox = await inDatabase(getContainer(), "select data from auction_outbox")
      expect(isSecret(outbox)).toBe(false)
    })

    it("comes at most ten times a second, the latest state last, without a hole in the chain", async () => {
      const id = await lotOf()
      const watcher = await aConnectedWatcher(api)
      await watcher.join(id)
      const begun = Date.now()
      let bids = 0
      // However slow the machine is: more bids than states may be sent for them.
      for (let i = 0; bids < 60 || Date.now() - begun < 1_000; i++) {
        const [state] = await service().stateFor(id)
        const { ok } = await someone(id, `n${i % 7}`, Math.round(state.next_minimum! * 100))
        if (ok) bids += 1
      }
      const took = Date.now() - begun
      const end = await stateOf(id)
      expect(end.seq).toBe(bids)
      await eventually(() => watcher.of("auction:state").at(-1)?.body.seq === end.seq)
      const states = watcher.of("auction:state").map(({ body }) => body)
      expect(states.length).toBeLessThanOrEqual(took / STATE_EVERY_MS + 2)
      expect(states.length).toBeGreaterThan(5)
      expect(states.length).toBeLessThan(bids)
      expect(states.map(({ prev_seq }) => prev_seq)).toEqual([
        0,
        ...states.slice(0, -1).map(({ seq }) => seq),
      ])
      const { prev_seq: _, server_time: __, ...last } = states.at(-1)!
      expect(end).toMatchObject(last)
    })

    it("does not wait when the auction is over or its end moves", async () => {
      const id = await lotOf({ ends_in: 2 })
      const watcher = await aConnectedWatcher(api)
      await watcher.join(id)
      await someone(id, "cara", 50_00)
      const { body } = await eventually(() => watcher.of("auction:extended")[0])
      expect(body).toMatchObject({ auction_id: id, seq: 1, extension_count: 1 })
      expect(
        Date.parse(String(body.ends_at)) - Date.parse(String(body.previous_ends_at))
      ).toBeGreaterThan(2 * 60_000)
      // A state was told just now, so the next one waits; the end does not.
      await someone(id, "dora", 60_00)
      const closing = endAuction(getContainer(), id)
      const ended = await eventually(() => watcher.of("auction:ended")[0])
      await closing
      const order = watcher.heard.map(
        ({ name, body: { seq, status } }) => `${name} ${seq} ${status}`
      )
      expect(order.slice(-2)).toEqual(["auction:state 2 sold", "auction:ended 2 sold"])
      expect(ended.body).toMatchObject({ status: "sold", current_price: 51 })
      await pause(2 * STATE_EVERY_MS)
      expect(watcher.of("auction:ended")).toHaveLength(1)
    })

    it("follows what another process did within a second or two", async () => {
      const id = await lotOf()
      const { actor_id } = claimsOf(ann)
      await aBid(service(), id, actor_id, 30_00)
      const watcher = await aConnectedWatcher(api, tokenOf(ann))
      await watcher.join(id)
      await inDatabase(
        getContainer(),
        `update auction set revision = revision + 1, current_price = 3500, leader_id = 'cus_far',
          leader_max = 9000 where id = ?`,
        [id]
      )
      // The bid before it may still be told to who has just come.
      await eventually(() =>
        watcher.of("auction:state").some(({ body }) => body.current_price === 35)
      )
      const { body: outbid } = await eventually(() => watcher.of("customer:outbid")[0])
      expect(outbid).toMatchObject({ auction_id: id, current_price: 35, next_minimum: 36 })
    })

    it("stops when they leave the room", async () => {
      const id = await lotOf()
      const watcher = await aConnectedWatcher(api)
      await watcher.join(id)
      await watcher.ask("auction:leave", { auction_id: id })
      await someone(id, "cara", 50_00)
      await pause(2 * STATE_EVERY_MS)
      expect(watcher.of("auction:state")).toEqual([])
    })
  })
})
