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
  say("price-label", state.current_price === null ? "Starting price" : "Current price")
  say("price", money(state.current_price ?? details.start_price, currency_code))
  say("numbers", numbersText(state))
  drawClock(state, client.serverNow())
  drawLadder(client.bids, currency_code)
}

function drawPicture(url) {
  const picture = $("picture")
  picture.hidden = !url
  if (url && picture.getAttribute("src") !== url) picture.src = url
}

function reserveText({ has_reserve }, { reserve_met }) {
  if (!has_reserve) return ""
  return reserve_met ? "Reserve met" : "Reserve not met yet"
}

function numbersText({ bid_count, bidder_count, leader_alias, extension_count }) {
  if (!bid_count) return "Nobody has bid yet."
  const bids = bid_count === 1 ? "1 bid" : `${bid_count} bids`
  const bidders = bidder_count === 1 ? "1 bidder" : `${bidder_count} bidders`
  const extended = extension_count ? ` · extended ${extension_count}×` : ""
  return `${bids} of ${bidders} · ${leader_alias} leads${extended}`
}

function drawClock({ status, starts_at, ends_at }, now) {
  const isScheduled = status === "scheduled"
  const left = Date.parse(isScheduled ? starts_at : ends_at) - now
  const isOver = !["scheduled", "live"].includes(status)
  say(
    "clock-label",
    isOver ? (status === "paused" ? "" : "Ended") : isScheduled ? "Starts in" : "Time left"
  )
  say("countdown", isOver ? (status === "paused" ? "Paused" : moment(ends_at)) : duration(left))
  $("countdown").dataset.soon = String(status === "live" && left < SOON_MS)
  $("countdown").title = moment(isScheduled ? starts_at : ends_at)
}

function drawLadder(bids, currency) {
  const key = bids.map(({ seq, is_mine }) => `${seq}${is_mine ?? ""}`).join()
  show("no-bids", !bids.length)
  if (key === drawnBids) return
  drawnBids = key
  $("ladder").replaceChildren(
    ...bids.map(({ alias, amount, at, is_mine }) =>
      el(
        "li",
        {},
        el("span", { textContent: is_mine ? `${alias} (you)` : alias }),
        el("span", { textContent: money(amount, currency) }),
        el("time", { dateTime: at, textContent: time(at) })
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
    const isMine = settlement ? settlement.status !== "defaulted" : own?.am_leading
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
