import { StoreApi } from "./store-api.js"
import { $, duration, el, money, moment, say, show } from "./view.js"

const REFRESH_MS = 15_000
const api = new StoreApi(document.querySelector("meta[name=publishable-key]").content)
/** The server's clock ahead of this machine's. */
let offset_ms = 0
let clocks = []

async function refresh() {
  try {
    const found = await Promise.all([list("live", "ends_at"), list("scheduled", "starts_at")])
    clocks = []
    draw("live", found[0])
    draw("scheduled", found[1])
    say("message", "")
    tick()
  } catch (error) {
    say("message", error.message)
  }
}

async function list(status, order) {
  const { auctions } = await api.need(
    "GET",
    `/store/auctions?status=${status}&order=${order}&limit=50`
  )
  if (auctions[0]?.server_time) offset_ms = Date.parse(auctions[0].server_time) - Date.now()
  return auctions
}

function draw(status, auctions) {
  $(status).replaceChildren(...auctions.map(card))
  show(`no-${status}`, !auctions.length)
}

/** Pictures of our own store of files are there 480 pixels wide, too. */
const small = (url) => url.replace(/\/static\/([^/?#]+)$/, "/thumbnails/480/$1")

function card(auction) {
  const { currency_code, bid_count, product, seller } = auction
  const isLive = auction.status === "live"
  const clock = el("div", { className: "muted" })
  clocks.push(() => {
    const left = Date.parse(auction.ends_at) - Date.now() - offset_ms
    clock.textContent = isLive ? `${duration(left)} left` : `Starts ${moment(auction.starts_at)}`
  })
  const bids = bid_count === 1 ? "1 bid" : `${bid_count} bids`
  const picture = el("div", { className: "picture" })
  if (product?.thumbnail)
    picture.append(el("img", { src: small(product.thumbnail), alt: "", loading: "lazy" }))
  const text = el(
    "div",
    { className: "text" },
    el("strong", { textContent: product?.title ?? "A lot" }),
    el("div", { className: "muted small", textContent: seller?.name ?? "" }),
    el("div", {
      textContent: `${money(auction.current_price ?? auction.start_price, currency_code)} · ${bids}`,
    }),
    clock
  )
  const href = `/demo/auctions/${encodeURIComponent(auction.id)}`
  return el("li", {}, el("a", { href }, picture, text))
}

const tick = () => clocks.forEach((update) => update())

setInterval(tick, 1000)
setInterval(refresh, REFRESH_MS)
void refresh()
