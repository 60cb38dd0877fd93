import { createHash } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"

const POLL_MS = 1_000
/** As long as a person asks again for a file that could not be made. */
const EXPORT_S_MAX = 300
const RETRY_MS = 3_000
const FIRST_BID = 10_000
const STEP = 200
const FORMATS = ["csv", "xlsx"]

/** How many were sent for each auction, by all drills of this process: prices only rise. */
const bidsOn = new Map()

/** What people do in a shop, each with what they were told and what they tried. */
export const deedsOf = (caller, shop, run) => {
  const told = { orders: [], tickets: [], messages: [], bids: [], exports: [] }
  const tried = { carts: [], subjects: [], messages: [] }
  const turns = new Map()
  const turn = (list) => {
    turns.set(list, (turns.get(list) ?? -1) + 1)
    return list[turns.get(list) % list.length]
  }
  const isOk = ({ status }) => status >= 200 && status < 300

  async function order() {
    const who = turn(shop.customers)
    const post = (kind, path, body) => caller.call(kind, who, "POST", `/store/${path}`, body)
    const cart = await post("cart", "carts", shop.cart)
    if (!isOk(cart)) return
    const { id } = cart.data.cart
    for (const option_id of shop.shipping) {
      if (!isOk(await post("cart", `carts/${id}/shipping-methods`, { option_id }))) return
    }
    const collection = await post("cart", "payment-collections", { cart_id: id })
    if (!isOk(collection)) return
    const sessions = `payment-collections/${collection.data.payment_collection.id}/payment-sessions`
    if (!isOk(await post("cart", sessions, { provider_id: "pp_system_default" }))) return
    tried.carts.push(id)
    const placed = await post("order", `carts/${id}/complete`, {})
    if (!isOk(placed)) return
    if (placed.data.type !== "order")
      return caller.note("order", `200 ${placed.data.error?.message}`)
    const { id: order_id, total } = placed.data.order
    told.orders.push({ id: order_id, cart_id: id, total: Math.round(total * 100) })
  }

  async function bid() {
    const [who, auction_id] = [turn(shop.customers), turn(shop.auctions)]
    const number = bidsOn.get(auction_id) ?? 0
    bidsOn.set(auction_id, number + 1)
    const max_amount = FIRST_BID + STEP * number
    const key = `${run}-${auction_id.slice(-6)}-${number}`
    const body = { max_amount, confirm: true }
    const path = `/store/auctions/${auction_id}/bids`
    const answer = await caller.call("bid", who, "POST", path, body, { "idempotency-key": key })
    if (!isOk(answer)) return
    const { seq } = answer.data.bid
    told.bids.push({ auction_id, key, seq, max_amount: Math.round(max_amount * 100) })
  }

  const askers = []
  async function ticket() {
    const who = turn(shop.askers)
    const subject = `Question ${run} ${tried.subjects.length}`
    tried.subjects.push(subject)
    const body = { subject, body: "It should be here by now.", category: "delivery" }
    const answer = await caller.call("ticket", who, "POST", "/store/tickets", body)
    if (!isOk(answer)) return
    const { id } = answer.data.ticket
    told.tickets.push({ id, subject })
    askers.push({ who, id })
  }

  /** The requester and staff in turns, in the ticket that nobody wrote in for longest. */
  async function message() {
    const asked = askers.shift()
    if (!asked) return
    askers.push(asked)
    const body = `Answer ${run} ${tried.messages.length}`
    const isStaff = tried.messages.push(body) % 2 === 0
    const [who, area] = isStaff ? [turn(shop.staff), "admin"] : [asked.who, "store"]
    const path = `/${area}/tickets/${asked.id}/comments`
    const answer = await caller.call("message", who, "POST", path, { body })
    if (isOk(answer)) told.messages.push({ ticket_id: asked.id, body })
  }

  /** Asks, looks until it is made, asks again when it failed, and reads the file. */
  async function report() {
    const who = turn(shop.staff)
    const days = 1 + (told.exports.length % 700)
    const params = { from: dayBefore(days), to: dayBefore(0) }
    const [key, format] = [turn(shop.reports), turn(FORMATS)]
    const path = `/admin/reports/${key}/runs`
    const asked = await caller.call("export", who, "POST", path, { format, params })
    if (!isOk(asked)) return
    const own = { id: asked.data.run.id, sha256: null, failures: [] }
    told.exports.push(own)
    for (const until = Date.now() + EXPORT_S_MAX * 1000; Date.now() < until; await wait(POLL_MS)) {
      const one = `/admin/report-runs/${own.id}`
      const { status, data } = await caller.call("look", who, "GET", one)
      if (status !== 200) continue
      if (data.run.state === "failed") {
        own.failures.push(data.run.error)
        await wait(RETRY_MS)
        const again = await caller.call("export", who, "POST", `${one}/retry`, {})
        if (isOk(again)) own.id = again.data.run.id
      }
      if (data.run.state !== "done") continue
      const file = await caller.call("file", who, "GET", `${one}/download`, undefined, {
        bytes: true,
      })
      if (file.status !== 200) continue
      own.sha256 = createHash("sha256").update(file.data).digest("hex")
      return
    }
  }

  const look = () =>
    caller.call("look", turn(shop.customers), "GET", `/store/products?limit=12&${shop.look}`)

  return { told, tried, deeds: { order, bid, ticket, message, report, look } }
}

const DAY_MS = 24 * 3_600_000
const dayBefore = (days) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
