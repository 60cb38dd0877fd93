import { io, Socket } from "socket.io-client"
import { Actor } from "../../helpers/actors"
import { anAuctionClient, Client, ClientApi } from "../../helpers/auction-client"
import { aBid, aLot, auctionsOf } from "../../helpers/auctions"
import { aMarket, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aBidder, aGood } from "./auction-house"
import { addressOf, eventually, pause, tokenOf } from "./watchers"

/** The client that storefronts copy, on the roughest road. */
souk(({ api, getContainer }) => {
  let market: Market, ann: Actor & { id: string }, id: string
  const clients: Client[] = []
  let sockets: Socket[] = []

  beforeAll(async () => {
    market = await aMarket(getContainer())
    ann = await aBidder(api, market, "ann")
  })
  beforeEach(async () => {
    const good = await aGood(getContainer(), market, `Teapot ${Math.random()}`)
    id = (await aLot(service(), good)).id
  })
  afterEach(() => {
    clients.splice(0).forEach((client) => client.stop())
    sockets = []
  })

  const service = () => auctionsOf(getContainer())
  const callAs =
    (who: Actor): ClientApi =>
    async (method, path, { body, headers } = {}) => {
      const { status, data } = await api.request({
        ...{ method, url: path, data: body, validateStatus: () => true },
        headers: { ...who.headers, ...headers },
      })
      return { status, body: data }
    }
  const clientOf = (who: Actor, more: { api?: ClientApi; url?: string } = {}) => {
    const connect = (token: string | null) => {
      const socket = io(`${more.url ?? addressOf(api)}/auctions`, {
        ...{ auth: { token }, transports: ["websocket"], autoConnect: false, forceNew: true },
        ...{ reconnectionDelay: 20, reconnectionDelayMax: 100 },
      })
      sockets.push(socket)
      return socket
    }
    const client = anAuctionClient({ auction_id: id, api: more.api ?? callAs(who), connect })
    clients.push(client)
    return client
  }

  it("loses sockets in a storm, comes back and ends with every bid of the database", async () => {
    const client = clientOf(market.visitor)
    await client.start()
    await eventually(() => client.connection === "live")
    let drops = 0
    for (let i = 0; i < 90; i++) {
      await aBid(service(), id, `cus_${i % 5}`, 20_00 + i * 200)
      if (i % 20 === 10) {
        sockets[0].io.engine.close()
        drops += 1
      }
      await pause(5)
    }
    expect(drops).toBeGreaterThan(3)
    const [state] = await service().stateFor(id)
    await eventually(() => client.connection === "live" && client.state?.seq === state.seq)
    const { data } = await api.get(`/store/auctions/${id}/bids?limit=100`, market.visitor)
    await eventually(() => client.bids.length === data.count)
    const inOrder = [...client.bids].sort((a, b) => a.seq - b.seq)
    expect(inOrder).toEqual(data.bids)
    expect(client.state).toMatchObject({
      ...{ current_price: state.current_price, leader_alias: state.leader_alias },
      bid_count: data.count,
    })
  })

  it("works without any socket", async () => {
    const client = clientOf(ann, { url: "http://127.0.0.1:9" })
    await client.start(tokenOf(ann))
    await eventually(() => client.connection === "polling")
    expect(await client.placeBid("30.00")).toMatchObject({ status: 200, result: "leading" })
    expect(client.own).toMatchObject({ my_max: 30, am_leading: true })
    await eventually(() => client.bids.length === 1)
    await aBid(service(), id, "cus_cara", 90_00)
    await eventually(() => client.own?.am_leading === false)
    expect(client.state).toMatchObject({ current_price: 31 })
  })

  it("bids once although the answers got lost", async () => {
    let lost = 0
    const call = callAs(ann)
    const forgetful: ClientApi = async (method, path, more) => {
      const answer = await call(method, path, more)
      if (method !== "POST" || lost++ >= 2) return answer
      throw new Error("the line went dead")
    }
    const client = clientOf(ann, { api: forgetful, url: "http://127.0.0.1:9" })
    await client.start(tokenOf(ann))
    expect(await client.placeBid(30)).toMatchObject({ status: 200, result: "leading", my_max: 30 })
    expect(lost).toBe(3)
    expect(await service().listAuctionBids({ auction_id: id })).toHaveLength(1)
  })

  it("tells its owner alone that they were outbid, and by how much the end moved", async () => {
    id = (await aLot(service(), { seller_id: "sel_1", ends_in: 2 })).id
    const client = clientOf(ann)
    const heard: string[] = []
    for (const name of ["outbid", "extended", "ended", "won"]) {
      client.addEventListener(name, () => heard.push(name))
    }
    await client.start(tokenOf(ann))
    await eventually(() => client.connection === "live" && client.own?.alias)
    expect(await client.placeBid(30)).toMatchObject({ status: 200 })
    await eventually(() => heard.includes("extended"))
    await aBid(service(), id, "cus_cara", 50_00)
    await eventually(() => heard.includes("outbid"))
    expect(client.own).toMatchObject({ my_max: 30, am_leading: false })
  })

  it("goes on watching when its token is not taken any more", async () => {
    const client = clientOf(market.visitor)
    const signedOut = jest.fn()
    client.addEventListener("signed-out", signedOut)
    await client.start("an.old.token")
    await eventually(() => client.connection === "live")
    expect(signedOut).toHaveBeenCalledTimes(1)
    expect(client.state).toMatchObject({ auction_id: id })
  })

  it("is served with a page that may load from here alone", async () => {
    const page = await api.get(`/demo/auctions/${encodeURIComponent('"><script>')}`)
    expect(page.headers["content-type"]).toMatch(/^text\/html/)
    expect(page.headers["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self'/)
    expect(page.data).toContain(market.publishable_key)
    expect(page.data).not.toContain('"><script>')
    expect((await api.get("/demo/auctions")).data).toContain("/demo/assets/list.js")
    const script = await api.get("/demo/assets/auction-client.js")
    expect(script.headers["content-type"]).toMatch(/javascript/)
    expect((await api.get("/socket.io/socket.io.esm.min.js")).status).toBe(200)
    for (const file of ["auction.html", "..%2f..%2fenvironment.ts", ".env", "none.js"]) {
      await expect(api.get(`/demo/assets/${file}`)).rejects.toMatchObject({
        response: { status: 404 },
      })
    }
  })
})
