import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { tellPeopleWorkflow } from "../../../src/workflows/notice/tell-people"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { amountsToldIn } from "../../helpers/amounts"
import { aLot, auctionsOf } from "../../helpers/auctions"
import { aConnectedListener, addressOf, eventually, hangUp, tokenOf } from "../../helpers/listener"
import { anOrder, aShop, Shop, slicesOf } from "../../helpers/orders"
import { anotherProcess, OtherProcess } from "../../helpers/other-process"
import { aQuietBus } from "../../helpers/quiet"
import { TestRedis, withRedis } from "../../helpers/redis"
import { souk } from "../../helpers/runner"
import type { Order } from "../../helpers/socket-process"

const TITLE = "the application and another process with a Redis between them"
/** A max like no other number, so that it can be looked for. */
const SECRET = 4321.77
type Present = { id: string; is_typing: boolean }
const redis = new TestRedis()
process.env.REDIS_URL = redis.url
// Sockets alone meet there: events are told and reacted to in this process, so that one can wait.
jest.mock("../../../src/cluster", () => ({ clusterModules: () => [] }))

withRedis(TITLE, () =>
  souk.alone(({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: Shop
    let ann: Actor, ben: Actor, merchant: Actor
    let other: OtherProcess
    let quiet: () => Promise<void>

    beforeAll(async () => {
      container = getContainer()
      quiet = aQuietBus(container)
      shop = await aShop(api, container)
      ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
      ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
      merchant = await aMerchant(api, container, "boss@example.com")
      // Until here the application did without.
      await redis.start()
      const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
      other = await anotherProcess({
        redis_url: redis.url,
        secret: String(http.jwtSecret),
        auctions: true,
        tickets: true,
        namespaces: {
          "/store": { actor_type: "customer", room: "customer:" },
          "/seller": { actor_type: "user", room: "user:" },
        },
      })
      await met()
    })
    afterEach(async () => {
      hangUp()
      await quiet()
    })
    afterAll(async () => {
      await other?.end()
      await redis.end()
    })

    const idOf = (who: Actor) => (jwt.decode(tokenOf(who)) as { actor_id: string }).actor_id
    const here = (namespace: string, who: Actor) =>
      aConnectedListener(addressOf(api), namespace, tokenOf(who))
    const there = (namespace: string, who: Actor) =>
      aConnectedListener(other.url, namespace, tokenOf(who))
    /** Both have found Redis: what one tells, the other hears. */
    const met = async () => {
      const listener = await here("/store", ben)
      const room = `customer:${idOf(ben)}`
      const tell: Order = { do: "tell", namespace: "/store", room, name: "met", body: {} }
      const timer = setInterval(() => other.ask(tell), 100)
      await eventually(() => listener.of("met").length)
      clearInterval(timer)
      hangUp()
    }
    const lotOf = async () => (await aLot(auctionsOf(container), { seller_id: "sel_1" })).id
    const bid = (id: string, who: Actor, max_amount: number) =>
      api.post(
        `/store/auctions/${id}/bids`,
        { max_amount, confirm: true },
        {
          headers: { ...who.headers, "idempotency-key": `${idOf(who)}-${max_amount}` },
        }
      )

    it("show a step of an order to a customer who is connected to the other, and to nobody else", async () => {
      const order = await anOrder(api, container, shop, { buyer: ann })
      const [north] = await slicesOf(container, order.id)
      const [anns, bens] = [await there("/store", ann), await there("/store", ben)]
      const item = north.lines.find(({ kind }) => kind === "item")!.reference_id
      const parcel = { items: [{ id: item, quantity: 2 }] }
      await api.post(`/seller/orders/${north.id}/fulfillments`, parcel, shop.north.auth)
      const message = await eventually(() => anns.of("order_status_update")[0])
      expect(message).toMatchObject({
        order: { id: order.id, changed: { seller_order_id: north.id, to: "processing" } },
      })
      expect(bens.of("order_status_update")).toEqual([])
    })

    it("show notices to customers and members who are connected to the other, once", async () => {
      const [anns, norths] = [await there("/store", ann), await there("/seller", shop.north.auth)]
      const store = { seller_id: shop.north.id, seller_name: "North" }
      await tellPeopleWorkflow(container).run({
        input: {
          notices: [
            {
              ...{ key: "customer_restricted", event_key: "customer_restricted:1" },
              recipient: { type: "customer", id: idOf(ann) },
              facts: { kind: "no_bid", reason: "Never paid", until: null },
            },
            {
              ...{ key: "store_reactivated", event_key: "store_reactivated:1", facts: store },
              recipient: { type: "user", id: idOf(shop.north.auth), seller_id: shop.north.id },
            },
          ],
          now: new Date().toISOString(),
        },
      })
      for (const { of } of [anns, norths]) {
        await eventually(() => of("unread_count").length)
        expect(of("notification")).toHaveLength(1)
      }
      expect(anns.of("notification")).toMatchObject([
        { notification: { key: "customer_restricted" } },
      ])
    })

    it("tell bidders their own news wherever they are connected", async () => {
      const id = await lotOf()
      const [anns, bens] = [await there("/auctions", ann), await there("/auctions", ben)]
      await bid(id, ann, 50)
      const max = await eventually(() => anns.of("customer:max")[0])
      expect(max).toMatchObject({ auction_id: id, my_max: 50, am_leading: true })
      await bid(id, ben, SECRET)
      const outbid = await eventually(() => anns.of("customer:outbid")[0])
      expect(outbid).toMatchObject({ auction_id: id, current_price: 51 })
      await eventually(() => bens.of("customer:max").length)
      expect(bens.of("customer:outbid")).toEqual([])
      expect(amountsToldIn(anns.heard, [SECRET])).toEqual([])
    })

    it("tell the watchers of an auction at once what the other announces", async () => {
      const id = await lotOf()
      const [watcher, anns] = [await here("/auctions", ben), await here("/auctions", ann)]
      await watcher.socket.emitWithAck("auction:join", { auction_id: id })
      const [state] = await auctionsOf(container).stateFor(id)
      // Nothing of it is in the database, so nobody can have found it there.
      const changed = { ...state, revision: state.revision + 1, seq: 1, current_price: 77 }
      const touched = [{ customer_id: idOf(ann), my_max: 90, am_leading: true }]
      const notice = { auction_id: id, state: changed, events: [], touched }
      other.ask({ do: "announce", notice })
      const told = await eventually(() => watcher.of("auction:state")[0])
      expect(told).toMatchObject({ auction_id: id, seq: 1, current_price: 77 })
      const max = await eventually(() => anns.of("customer:max")[0])
      expect(max).toMatchObject({ auction_id: id, my_max: 90, am_leading: true })
      expect(watcher.of("customer:max")).toEqual([])
    })

    it("show staff who else has a ticket open and writes in it, wherever they are connected", async () => {
      const leo = await aMerchant(api, container, "leo@example.com")
      const [boss, far] = [await here("/admin", merchant), await there("/admin", leo)]
      const staff = () => {
        const last = boss.of("ticket_presence").at(-1) as { staff: Present[] } | undefined
        return last?.staff.map(({ id, is_typing }) => `${id}${is_typing ? "…" : ""}`).sort()
      }
      const are = (...wanted: string[]) =>
        eventually(() => JSON.stringify(staff()) === JSON.stringify(wanted.sort()))
      const ticket = { ticket_id: "tkt_1" }
      await boss.socket.emitWithAck("ticket:watch", ticket)
      await are(idOf(merchant))
      await far.socket.emitWithAck("ticket:watch", ticket)
      await are(idOf(merchant), idOf(leo))
      far.socket.emit("ticket:typing", ticket)
      await are(idOf(merchant), `${idOf(leo)}…`)
      far.socket.disconnect()
      await are(idOf(merchant))
    })

    it("tell who is restricted, on all pages of theirs", async () => {
      const [anns, shopping] = [await there("/auctions", ann), await there("/store", ann)]
      const path = `/admin/customers/${idOf(ann)}/restrictions`
      await api.post(path, { kind: "no_bid", reason: "Never paid" }, merchant)
      await eventually(() => anns.of("customer:restricted").length)
      await eventually(() => shopping.of("restriction_changed").length)
      expect(anns.of("customer:restricted")).toEqual([{ kind: "no_bid", is_restricted: true }])
    })
  })
)
