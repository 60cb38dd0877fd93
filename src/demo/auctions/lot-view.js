import { isPaid } from "./checkout.js"
import { $, duration, el, money, moment, say, show, statusName, time } from "./view.js"

const SOON_MS = 5 * 60_000
const CONNECTION = {
  connecting: "Connecting…",
  live: "Live",
  polling: "No live connection; asking every few seconds",
}
let drawnBids = ""

/** @param details what the API tells, @param client what moves */
export function drawLot(details, client) {
  const { state } = client
  const { currency_code } = state
  document.title = `${money(state.current_price ?? details.start_price, currency_code)} · ${details.product?.title ?? "Auction"}`
  say("title", details.product?.title ?? "A lot")
  say("seller", details.seller ? `Sold by ${details.seller.name}` : "Sold by the house")
  say("description", details.product?.description ?? "")
  drawPicture(details.product?.thumbnail)
  say("connection", CONNECTION[client.connection])
  $("connection").dataset.state = client.connection
  say("status", statusName(state.status))
  $("status").dataset.status = state.status
  say("reserve", reserveText(details, state))
  say("price-label", priceLabel(state))
  say("price", money(state.current_price ?? details.start_price, currency_code))
  say("numbers", numbersText(state))
  drawClock(state, client.serverNow())
  drawLadder(client, currency_code)
}

function drawPicture(url) {
  const picture = $("picture")
  if (!url || picture.getAttribute("src") === url) return
  // Shown when it is there: one of another address is not let in by this page's policy.
  picture.onload = () => (picture.hidden = false)
  picture.onerror = () => (picture.hidden = true)
  picture.src = url
}

function reserveText({ has_reserve }, { reserve_met }) {
  if (!has_reserve) return ""
  return reserve_met ? "Reserve met" : "Reserve not met yet"
}

const isRunning = ({ status }) => ["scheduled", "live", "paused"].includes(status)

function priceLabel(state) {
  if (state.current_price === null) return "Starting price"
  if (state.status === "sold") return "Sold for"
  return isRunning(state) ? "Current price" : "Last price"
}

function numbersText({ bid_count, bidder_count, leader_alias, extension_count, ...state }) {
  if (!bid_count) return "Nobody has bid yet."
  const bids = bid_count === 1 ? "1 bid" : `${bid_count} bids`
  const bidders = bidder_count === 1 ? "1 bidder" : `${bidder_count} bidders`
  const leader = isRunning(state) ? `${leader_alias} leads` : `highest of ${leader_alias}`
  const extended = extension_count ? ` · extended ${extension_count}×` : ""
  return `${bids} of ${bidders} · ${leader}${extended}`
}

function drawClock(state, now) {
  const { status, starts_at, ends_at } = state
  const [label, text] = clockTexts(state, now)
  say("clock-label", label)
  say("countdown", text)
  const { dataset } = $("countdown")
  dataset.soon = String(status === "live" && Date.parse(ends_at) - now < SOON_MS)
  dataset.over = String(!isRunning(state))
  $("countdown").title = moment(status === "scheduled" ? starts_at : ends_at)
}

function clockTexts({ status, starts_at, ends_at }, now) {
  if (status === "scheduled") return ["Starts in", duration(Date.parse(starts_at) - now)]
  if (status === "live") return ["Time left", duration(Date.parse(ends_at) - now)]
  if (status === "paused") return ["", "Paused"]
  // Who bought at once, or the house, ended it before its time.
  return Date.parse(ends_at) <= now ? ["Ended", moment(ends_at)] : ["", "Over"]
}

function drawLadder({ bids, own }, currency) {
  const key = [own?.alias, ...bids.map(({ seq, is_mine }) => `${seq}${is_mine ?? ""}`)].join()
  const isOwn = ({ is_mine, alias }) => is_mine || alias === own?.alias
  show("no-bids", !bids.length)
  if (key === drawnBids) return
  drawnBids = key
  $("ladder").replaceChildren(
    ...bids.map((bid) =>
      el(
        "li",
        { className: isOwn(bid) ? "mine" : "" },
        el("span", { textContent: isOwn(bid) ? `${bid.alias} (you)` : bid.alias }),
        el("span", { textContent: money(bid.amount, currency) }),
        el("time", { dateTime: bid.at, textContent: time(bid.at) })
      )
    )
  )
}

/** What the signed-in customer most needs to know. */
export function drawStanding({ state, own }, details) {
  const has = own?.my_max !== null && own?.my_max !== undefined
  say("own", has ? `Your maximum: ${money(own.my_max, state.currency_code)}` : "")
  show("own", has)
  const [kind, text] = standing(state, own, has, details)
  $("banner").dataset.kind = kind
  say("banner", text)
  show("banner", !!text)
  show("watch", isRunning(state))
  $("watch").ariaPressed = String(!!details.is_watching)
  say("watch", details.is_watching ? "★ Watching" : "☆ Watch")
}

function standing(
  { status, current_price, currency_code, unsold_reason },
  own,
  has,
  { settlement }
) {
  const price = money(current_price, currency_code)
  if (status === "cancelled") return ["bad", "This auction was cancelled."]
  if (status === "paused")
    return ["", "Paused. Bids are taken when it goes on; the end moves along."]
  if (status === "sold") {
    const isMine = settlement
      ? settlement.status === "awaiting_payment" || isPaid(settlement)
      : own?.am_leading
    if (isMine)
      return [
        "good",
        `You won! The price is ${money(settlement?.amount ?? current_price, currency_code)}.`,
      ]
    return has ? ["bad", `Sold for ${price} to somebody else.`] : ["", `Sold for ${price}.`]
  }
  if (status === "unsold") {
    const isShort = unsold_reason === "reserve_not_met"
    return ["", isShort ? "Ended: the reserve was not met." : "Ended without a sale."]
  }
  if (!has) return ["", ""]
  return own.am_leading
    ? ["good", "You are in the lead."]
    : ["bad", "You have been outbid. Bid more to lead again."]
}
