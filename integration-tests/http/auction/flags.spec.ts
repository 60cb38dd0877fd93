import { aCustomer, aMerchant, Actor, signIn, withToken } from "../../helpers/actors"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, aLot, auctionsOf, endAuction, inDatabase, moveTimes } from "../../helpers/auctions"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aGood } from "./auction-house"

type Flag = {
  auction_id: string
  customer: { id: string; email: string } | null
  alias: string
  score: number
  signals: { kind: string; score: number; facts: Record<string, unknown> }[]
}
const HOUR_MS = 60 * 60 * 1000
const HOME = { address_1: "5 Kiln Lane", city: "Clayton", postal_code: "1234" }
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS)

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  const people: Record<string, Actor & { id: string }> = {}
  const auction_ids: string[] = []

  const service = () => auctionsOf(getContainer())
  const sql = async (text: string, values: unknown[] = []) =>
    await inDatabase(getContainer(), text, values)
  const read = async (query = "") =>
    (await api.get(`/admin/auction-flags${query}`, merchant)).data as {
      flags: Flag[]
      count: number
    }
  const flagOf = async (name: string, query = "") =>
    (await read(query)).flags.find(({ customer }) => customer?.id === people[name].id)
  const kindsOf = (flag?: Flag) => flag?.signals.map(({ kind }) => kind).sort()

  async function aPerson(name: string, actor?: Actor) {
    const signedIn = actor ?? (await aCustomer(api, shop.market.visitor, `${name}@example.com`))
    const { customer } = (await api.get("/store/customers/me", signedIn)).data
    people[name] = { ...signedIn, id: customer.id }
  }

  /** Somebody with a login for a store's dashboard who opens a customer's account with it. */
  async function asCustomer(email: string) {
    const { visitor } = shop.market
    const fresh = withToken(visitor, await signIn(api, "customer", email))
    await api.post("/store/customers", { email }, fresh)
    return withToken(visitor, await signIn(api, "customer", email))
  }
  const bid = async (auction_id: string, name: string, max: number) =>
    await aBid(service(), auction_id, people[name].id, max)

  /** Zed drives up the price in small quick steps and is never there at the end; Ann wins. */
  async function aPushedAuction(title: string) {
    const { market, north } = shop
    const { id } = await aLot(service(), await aGood(getContainer(), market, title, north))
    await moveTimes(getContainer(), id, { starts_at: hoursAgo(10) })
    await bid(id, "ann", 60_00)
    for (const max of [10_50, 11_50, 12_50]) await bid(id, "zed", max)
    await sql(
      "update auction_bid set decided_at = decided_at - interval '8 hours' where auction_id = ?",
      [id]
    )
    await endAuction(getContainer(), id)
    auction_ids.push(id)
  }

  /** The system's payments know no card, so the test writes one into each. */
  async function payByCard(name: string, fingerprint: string) {
    const { id } = await anOrder(api, getContainer(), shop, {
      ...{ buyer: people[name], email: `${name}@example.com` },
    })
    const data = JSON.stringify({ charge: { card: { fingerprint } } })
    await sql(
      `update payment set data = ? where payment_collection_id in
        (select payment_collection_id from order_payment_collection where order_id = ?)`,
      [data, id]
    )
  }

  beforeAll(async () => {
    const container = getContainer()
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    for (const name of ["ann", "bob", "zed", "tom"]) await aPerson(name)
    await aPerson("insider", await asCustomer(shop.north.email))
    for (const title of ["Vase", "Bowl", "Dish"]) await aPushedAuction(title)
    const { id } = await aLot(service(), await aGood(container, shop.market, "Pan", shop.north))
    auction_ids.push(id)
    await bid(id, "bob", 20_00)
    await bid(id, "tom", 15_00)
    await bid(id, "insider", 16_00)
  })

  it("tells of who pushes prices and never wins, with the facts", async () => {
    const { flags } = await read()
    expect(flags[0].score).toBeGreaterThanOrEqual(flags[flags.length - 1].score)
    const zed = await flagOf("zed")
    expect(zed).toMatchObject({
      ...{ auction_id: auction_ids[2], product_title: "Dish" },
      ...{ seller: { id: shop.north.id, name: "North" }, score: 1 },
      customer: { id: people.zed.id, name: null, email: "zed@example.com" },
      alias: service().aliasOf(auction_ids[2], people.zed.id),
    })
    const facts = Object.fromEntries(zed!.signals.map((signal) => [signal.kind, signal]))
    expect(facts).toMatchObject({
      share_of_seller: { score: 0.75, facts: { auctions: 3, auctions_of_seller: 4, wins: 0 } },
      bids_to_wins: { score: 1, facts: { bids: 9, ended_auctions: 3, wins: 0 } },
      early_stop: { score: 1, facts: { ended_auctions: 3, stopped_early: 3 } },
      quick_minimal_overbids: { score: 1, facts: { bids: 9, quick_minimal_bids: 9 } },
    })
  })

  it("says nothing of who wins, or bids once", async () => {
    expect(await flagOf("ann")).toBeUndefined()
    expect(await flagOf("bob")).toBeUndefined()
    expect(await flagOf("tom")).toBeUndefined()
  })

  it("tells of a bidder with the address of the store", async () => {
    await sql("update seller_private set address = ? where seller_id = ?", [
      ...[JSON.stringify({ ...HOME, country_code: "us" }), shop.north.id],
    ])
    const address = { ...HOME, address_1: "5, kiln lane", first_name: "T", last_name: "Om" }
    await api.post("/store/customers/me/addresses", { ...address, country_code: "us" }, people.tom)
    expect((await flagOf("tom"))?.signals).toEqual([
      { kind: "same_address", score: 1, facts: { city: "Clayton", postal_code: "1234" } },
    ])
  })

  it("tells of a bidder with the e-mail of the store's people", async () => {
    expect((await flagOf("insider"))?.signals).toEqual([
      {
        ...{ kind: "same_email_or_card", score: 1 },
        facts: { email: shop.north.email, is_own_account: false, same_card: false },
      },
    ])
  })

  it("tells of a bidder whose card paid for the store's people, too", async () => {
    await payByCard("tom", "fp_1")
    await payByCard("bob", "fp_2")
    await payByCard("insider", "fp_1")
    expect((await flagOf("tom"))?.signals).toMatchObject([
      { kind: "same_email_or_card", facts: { email: null, same_card: true } },
    ])
    expect(await flagOf("bob")).toBeUndefined()
  })

  it("is narrowed to a seller, an auction or a signal, and comes in pages", async () => {
    const { north, south } = shop
    expect((await read(`?seller_id=${south.id}`)).count).toBe(0)
    expect((await read("?seller_id=none")).count).toBe(0)
    expect((await read(`?seller_id=${north.id}`)).count).toBe(2)
    expect(await read("?limit=1&offset=1")).toMatchObject({ count: 2, offset: 1, limit: 1 })
    expect((await flagOf("zed", `?auction_id=${auction_ids[0]}`))?.auction_id).toBe(auction_ids[0])
    expect(await flagOf("zed", `?auction_id=${auction_ids[3]}`)).toBeUndefined()
    expect(kindsOf(await flagOf("insider", "?signal=same_email_or_card"))).toHaveLength(1)
    expect(await flagOf("insider", "?signal=early_stop")).toBeUndefined()
  })

  it("is for the merchant alone, tells no max and changes nothing", async () => {
    expect(amountsToldIn(await read(), [12.5, 60])).toEqual([])
    const [row] = await sql("select count(*) from auction_bid where voided_at is not null")
    expect(Number(row.count)).toBe(0)
    const refused = await api
      .get("/admin/auction-flags", shop.north.auth)
      .catch(({ response }: { response: { status: number } }) => response)
    expect(refused.status).toBe(403)
  })
})
