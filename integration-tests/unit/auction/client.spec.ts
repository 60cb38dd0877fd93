import { EventEmitter } from "node:events"
import { anAuctionClient, ClientBid, Told } from "../../helpers/auction-client"

const CLOCK_AHEAD_MS = 90_000

/** A socket that answers as the test says. */
class Wire extends EventEmitter {
  connected = false
  active = true
  asked: [string, Told][] = []
  constructor(private readonly answer: (name: string, message: Told) => unknown) {
    super()
  }
  connect() {
    this.connected = true
    this.emit("connect")
  }
  disconnect() {
    this.connected = false
  }
  timeout() {
    return this
  }
  async emitWithAck(name: string, message: Told) {
    this.asked.push([name, message])
    const answer = await this.answer(name, message)
    if (answer === undefined) throw new Error("operation has timed out")
    return answer
  }
}

const bidOf = (seq: number): ClientBid => ({ seq, alias: "Bidder 7F3K2", amount: 10 + seq })
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** What the server would say after so many bids. */
const stateAt = (seq: number, more: Told = {}): Told => ({
  ...{ auction_id: "auc_1", seq, prev_seq: seq - 1, revision: seq, status: "live" },
  ...{ bid_count: seq, ends_at: "2026-11-21T12:00:00.000Z", leader_alias: "Bidder 7F3K2" },
  last_bids: range(Math.max(1, seq - 4), seq)
    .map(bidOf)
    .reverse(),
  ...more,
})

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe("the auction client that storefronts copy", () => {
  let bids: ClientBid[], first: Told, reads: string[], wire: Wire
  let posts: { key?: string; body?: object }[]
  let onBid: (message: Told) => unknown
  let client: ReturnType<typeof anAuctionClient>

  const api = async (method: string, path: string, more: Told = {}) => {
    if (method === "POST") {
      const headers = more.headers as Record<string, string>
      posts.push({ key: headers["idempotency-key"], body: more.body as object })
      return { status: 200, body: { result: "leading", my_max: 30, am_leading: true } }
    }
    if (!path.includes("/bids"))
      return { status: 200, body: { auction: { ...first, id: "auc_1" } } }
    reads.push(path.split("?")[1])
    const query = new URLSearchParams(path.split("?")[1])
    const after = bids.filter(({ seq }) => seq > Number(query.get("after_seq") ?? 0))
    const ordered = query.get("order") === "-seq" ? [...after].reverse() : after
    return { status: 200, body: { bids: ordered.slice(0, 100), count: after.length } }
  }

  beforeEach(async () => {
    bids = range(1, 3).map(bidOf)
    first = stateAt(3)
    ;[reads, posts] = [[], []]
    onBid = () => undefined
    wire = new Wire((name, message) => {
      if (name === "auction:join") return { ok: true, auction: first, own: { alias: "Bidder ME" } }
      if (name === "time:sync") return { t0: message.t0, t1: Date.now() + CLOCK_AHEAD_MS }
      return onBid(message)
    })
    client = anAuctionClient({ auction_id: "auc_1", api, connect: () => wire })
    await client.start("a-token")
    await settled()
    reads.length = 0
  })
  afterEach(() => client.stop())

  const hear = async (state: Told, name = "auction:state") => {
    wire.emit(name, state)
    await settled()
  }
  const seqs = () => client.bids.map(({ seq }) => seq)

  it("begins with the whole state, the bids so far and the server's clock", () => {
    expect(client).toMatchObject({ connection: "live", state: { seq: 3 } })
    expect(seqs()).toEqual([3, 2, 1])
    expect(Math.abs(client.serverNow() - Date.now() - CLOCK_AHEAD_MS)).toBeLessThan(50)
  })

  it("adds what a state tells without asking", async () => {
    bids = range(1, 5).map(bidOf)
    await hear(stateAt(4))
    await hear(stateAt(5))
    expect(seqs()).toEqual([5, 4, 3, 2, 1])
    expect(reads).toEqual([])
  })

  it.each([
    ["a message was lost", stateAt(20, { prev_seq: 19 })],
    ["many bids came between two states", stateAt(20, { prev_seq: 3 })],
  ])("reads the bids in between when %s", async (_, state) => {
    bids = range(1, 20).map(bidOf)
    await hear(state)
    expect(reads).toEqual(["after_seq=3&limit=100"])
    expect(seqs()).toEqual(range(1, 20).reverse())
  })

  it("reads page after page when much is missing", async () => {
    bids = range(1, 230).map(bidOf)
    await hear(stateAt(230))
    expect(reads).toEqual(["3", "103", "203"].map((seq) => `after_seq=${seq}&limit=100`))
    expect(seqs()).toEqual(range(131, 230).reverse())
  })

  it("does not go back when messages overtake each other", async () => {
    bids = range(1, 5).map(bidOf)
    await hear(stateAt(5))
    await hear(stateAt(4))
    expect(client.state).toMatchObject({ seq: 5 })
    expect(seqs()).toEqual([5, 4, 3, 2, 1])
  })

  it.each([
    ["fewer", { bid_count: 2 }],
    ["as many, as another one came", { seq: 4, bid_count: 3 }],
  ])("reads anew when bids were taken out and there are %s", async (_, more) => {
    bids = [bidOf(1), bidOf(3), ...("seq" in more ? [bidOf(4)] : [])]
    const last_bids = [...bids].reverse()
    await hear(stateAt(3, { revision: 9, last_bids, ...more }))
    expect(reads).toEqual(["order=-seq&limit=100"])
    expect(client.bids).toEqual(last_bids)
  })

  it("tells by how much the end moved, once, and that it is over", async () => {
    const told: [string, unknown][] = []
    for (const name of ["extended", "ended"]) {
      client.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]))
    }
    const later = { ends_at: "2026-11-21T12:04:30.000Z" }
    await hear(stateAt(4, later))
    await hear(stateAt(4, later), "auction:extended")
    await hear(stateAt(4, { ...later, status: "sold", revision: 9 }), "auction:ended")
    expect(told).toEqual([
      ["extended", { by_ms: 270_000 }],
      ["ended", undefined],
    ])
  })

  it("knows itself in the states by its alias", async () => {
    await hear(stateAt(4, { leader_alias: "Bidder ME" }))
    expect(client.own).toMatchObject({ am_leading: true })
    await hear(stateAt(5))
    expect(client.own).toMatchObject({ am_leading: false })
  })

  it("keeps the key of a bid over socket, silence and HTTP, and takes a new one for another", async () => {
    const keys: unknown[] = []
    onBid = ({ idempotency_key }) => void keys.push(idempotency_key)
    await client.placeBid(30)
    expect(posts).toEqual([{ key: keys[0], body: { max_amount: 30 } }])
    onBid = ({ idempotency_key }) => {
      keys.push(idempotency_key)
      return { status: 409, code: "CONFIRM_REQUIRED" }
    }
    await client.placeBid(900)
    await client.placeBid(900, { confirm: true })
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBe(keys[1])
  })

  it("asks every few seconds while there is no socket", async () => {
    jest.useFakeTimers()
    client.stop()
    void client.start()
    await jest.advanceTimersByTimeAsync(10)
    wire.emit("disconnect", "transport close")
    expect(client.connection).toBe("polling")
    first = stateAt(4)
    await jest.advanceTimersByTimeAsync(3_500)
    jest.useRealTimers()
    expect(client.state).toMatchObject({ seq: 4 })
  })
})
