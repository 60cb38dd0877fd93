import { $, decimalsOf, el, money, say, show } from "./view.js"

const STEPS = 3

/** Bids, the question before a very high one, and buying at once. */
export class BidForm {
  #client
  #api
  #signIn
  #steps = ""
  #isSending = false

  constructor({ client, api, signIn }) {
    this.#client = client
    this.#api = api
    this.#signIn = signIn
    $("bid-form").onsubmit = (event) => {
      event.preventDefault()
      void this.#bid($("amount").value)
    }
    $("buy-now").onclick = () => this.#buyNow()
  }

  draw({ buy_now_price }) {
    const { state, own } = this.#client
    const { status, next_minimum, currency_code, buy_now_available } = state
    const isLive = status === "live"
    show("bid-form", isLive)
    show("buy-now", isLive && buy_now_available)
    say("buy-now", `Buy now for ${money(buy_now_price, currency_code)}`)
    if (!isLive || next_minimum === null) return
    const least = own?.am_leading ? own.my_max : null
    say(
      "minimum",
      least
        ? `above ${money(least, currency_code)}`
        : `at least ${money(next_minimum, currency_code)}`
    )
    $("bid").textContent = own?.am_leading ? "Raise" : "Bid"
    $("bid").disabled = this.#isSending
    this.#drawSteps(Math.max(next_minimum, least ?? 0), state, !!least)
  }

  /** A few amounts to click: the least, and what is a little safer. */
  #drawSteps(from, { next_minimum, current_price, currency_code }, isRaise) {
    const step = current_price === null ? next_minimum * 0.1 : next_minimum - current_price
    const first = isRaise ? 1 : 0
    const decimals = decimalsOf(currency_code)
    const amounts = Array.from({ length: STEPS }, (_, i) =>
      (from + step * (i * 2 + first)).toFixed(decimals)
    )
    const key = amounts.join()
    if (key === this.#steps) return
    this.#steps = key
    $("steps").replaceChildren(
      ...amounts.map((amount) =>
        el("button", {
          type: "button",
          textContent: money(Number(amount), currency_code),
          onclick: () => {
            $("amount").value = amount
            $("amount").focus()
          },
        })
      )
    )
  }

  async #bid(typed, confirm = false) {
    if (!this.#api.token) return this.#signIn()
    const amount = typed.trim().replace(",", ".")
    if (!amount) return say("bid-message", "Type the most that you would pay.")
    const reply = await this.#send(() => this.#client.placeBid(amount, { confirm }))
    if (reply.code === "CONFIRM_REQUIRED" && (await ask(this.#doubt(amount))))
      return this.#bid(typed, true)
    if (reply.status === 200) $("amount").value = ""
    else if (reply.code !== "CONFIRM_REQUIRED") say("bid-message", reason(reply))
  }

  async #buyNow() {
    if (!this.#api.token) return this.#signIn()
    if (!(await ask(`${$("buy-now").textContent}? The auction ends with it.`))) return
    const reply = await this.#send(() => this.#client.buyNow())
    say("bid-message", reply.status === 200 ? "" : reason(reply))
  }

  #doubt(amount) {
    const { next_minimum, currency_code } = this.#client.state
    const [mine, next] = [Number(amount), next_minimum].map((sum) => money(sum, currency_code))
    return `Your maximum of ${mine} is far above the next bid of ${next}.`
  }

  async #send(work) {
    say("bid-message", "")
    this.#isSending = true
    $("bid").disabled = true
    try {
      return await work()
    } finally {
      this.#isSending = false
      $("bid").disabled = false
    }
  }
}

/** The server says it in words that a bidder understands; only silence needs words of our own. */
function reason({ status, message, retry_after }) {
  if (status === 0) return "The server does not answer. Bid the same again: it counts once."
  return retry_after ? `${message} (try again in ${retry_after} s)` : message
}

function ask(text) {
  const dialog = $("confirm")
  say("confirm-text", text)
  dialog.returnValue = ""
  dialog.showModal()
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true })
  )
}
