import { io } from "/socket.io/socket.io.esm.min.js"
import { AuctionClient } from "./auction-client.js"
import { BidForm } from "./bid-form.js"
import { Checkout } from "./checkout.js"
import { drawLot, drawStanding } from "./lot-view.js"
import { StoreApi } from "./store-api.js"
import { $, longer, moment, money, say, show } from "./view.js"

const EXTENDED_SHOWN_MS = 8_000
const SETTLING_MS = 4_000

const meta = (name) => document.querySelector(`meta[name=${name}]`).content
const api = new StoreApi(meta("publishable-key"))
const client = new AuctionClient({
  auction_id: meta("auction-id"),
  api: api.call,
  connect: (token) =>
    io("/auctions", {
      auth: { token },
      autoConnect: false,
      reconnectionDelayMax: 10_000,
      transports: ["websocket", "polling"],
    }),
})
const checkout = new Checkout(api, client.auction_id)
const bidForm = new BidForm({ client, api, signIn: () => $("login").showModal() })
/** What the API tells of the auction and its customer; the client has what changes by the second. */
let details = null

async function load() {
  const answer = await client.poll()
  if (answer?.status === 404) return say("title", "There is no such auction.")
  if (answer?.status === 401) return signOut()
  if (answer?.status !== 200)
    return say("title", answer?.body.message ?? "The shop does not answer")
  details = answer.body.auction
  $("page").ariaBusy = "false"
  draw()
  drawOffer()
  await checkout.update(details)
}

function draw() {
  if (!client.state || !details) return
  drawLot(details, client)
  drawStanding(client, details)
  bidForm.draw(details)
}

function drawOffer() {
  const { offer, currency_code } = details
  show("offer", offer?.status === "open")
  if (offer?.status !== "open") return
  const until = moment(offer.expires_at)
  const price = money(offer.amount, currency_code)
  say(
    "offer-text",
    `The winner did not pay. The lot is yours for ${price} if you say so by ${until}.`
  )
}

async function answerOffer(word) {
  try {
    await api.need("POST", `/store/auction-offers/${details.offer.id}/${word}`, {})
    await load()
  } catch (error) {
    say("offer-message", error.message)
  }
}

function start() {
  const { token } = api
  show("sign-in", !token)
  show("sign-out", !!token)
  say("who", "")
  if (token)
    void api.need("GET", "/store/customers/me").then((me) => say("who", me.customer.email), signOut)
  void client.start(token).then(load)
}

function signOut() {
  api.signOut()
  start()
}

let extendedTimer
client.addEventListener("change", draw)
client.addEventListener("extended", ({ detail }) => {
  say("extended", `Extended by ${longer(detail.by_ms)}: a late bid gives everybody time to react.`)
  show("extended", true)
  clearTimeout(extendedTimer)
  extendedTimer = setTimeout(() => show("extended", false), EXTENDED_SHOWN_MS)
})
client.addEventListener("stale", load)
client.addEventListener("ended", load)
client.addEventListener("signed-out", () => {
  api.signOut()
  show("sign-in", true)
  show("sign-out", false)
  say("who", "")
})

$("sign-in").onclick = () => $("login").showModal()
$("sign-out").onclick = signOut
$("login-cancel").onclick = () => $("login").close()
$("login-form").onsubmit = async (event) => {
  event.preventDefault()
  if (!event.currentTarget.reportValidity()) return
  try {
    say("login-message", "")
    await api.signIn($("email").value, $("password").value)
    $("password").value = ""
    $("login").close()
    start()
  } catch (error) {
    say("login-message", error.message)
  }
}
$("watch").onclick = async () => {
  if (!api.token) return $("login").showModal()
  await client.watch(!details.is_watching)
  await load()
}
$("offer-accept").onclick = () => answerOffer("accept")
$("offer-decline").onclick = () => answerOffer("decline")

setInterval(draw, 250)
// Until a sale is paid, checkout and offers move without a message to everybody.
setInterval(() => {
  if (details && ["sold", "unsold"].includes(client.state?.status) && api.token) void load()
}, SETTLING_MS)
start()
