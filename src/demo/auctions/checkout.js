import { $, el, money, moment, say, show } from "./view.js"

const FIELDS = [
  ["first_name", "First name", "given-name"],
  ["last_name", "Last name", "family-name"],
  ["address_1", "Address", "address-line1"],
  ["postal_code", "Postal code", "postal-code"],
  ["city", "City", "address-level2"],
]
const PROVIDER = "pp_system_default"

/**
 * Pays for a lot as any storefront does: the server has made a cart that only this customer can
 * use, at exactly the price of the hammer. Everything after it is the platform's own store API.
 */
export class Checkout {
  #api
  #auction_id
  #settlement_id = null
  #cart = null

  constructor(api, auction_id) {
    this.#api = api
    this.#auction_id = auction_id
  }

  /** @param auction as the API tells it to the signed-in customer, or null */
  async update(auction) {
    const settlement = auction?.settlement
    show("checkout", !!settlement)
    if (!settlement) return (this.#settlement_id = null)
    const { status, order_id, amount, payment_due_at } = settlement
    if (status !== "awaiting_payment") {
      show("checkout-form", false)
      say("checkout-text", isPaid(settlement) ? "Paid. Thank you!" : "The time to pay is over.")
      return order_id ? await this.#showOrder(order_id) : undefined
    }
    const price = money(amount, auction.currency_code)
    say("checkout-text", `${price} to pay by ${moment(payment_due_at)}, plus delivery and tax.`)
    if (this.#settlement_id === settlement.id) return
    this.#settlement_id = settlement.id
    // What fails now is tried again when the auction is next looked at.
    if (!(await this.#guard(() => this.#begin(settlement)))) this.#settlement_id = null
  }

  async #begin(settlement) {
    const { need } = this.#api
    const path = `/store/auctions/${this.#auction_id}/checkout`
    // The server makes the cart on its own a moment after the hammer; asking makes it now.
    const cart_id = settlement.cart_id ?? (await need("POST", path, {})).checkout.cart_id
    const { cart } = await need("GET", `/store/carts/${cart_id}`)
    const { region } = await need("GET", `/store/regions/${cart.region_id}?fields=*countries`)
    this.#cart = cart
    this.#draw(region.countries)
  }

  #draw(countries) {
    const known = this.#cart.shipping_address ?? {}
    const inputs = FIELDS.map(([name, label, autocomplete]) =>
      labelled(label, el("input", { name, autocomplete, required: true, value: known[name] ?? "" }))
    )
    const options = countries.map(({ iso_2, display_name }) =>
      el("option", {
        value: iso_2,
        textContent: display_name,
        selected: iso_2 === known.country_code,
      })
    )
    const country = el("select", { name: "country_code", autocomplete: "country" }, ...options)
    const form = $("checkout-form")
    form.replaceChildren(
      el("div", { className: "two" }, inputs[0], inputs[1]),
      inputs[2],
      el("div", { className: "two" }, inputs[3], inputs[4]),
      labelled("Country", country),
      el("button", { type: "submit", textContent: "Choose delivery" })
    )
    form.onsubmit = (event) => this.#submit(event, () => this.#address(new FormData(form)))
    show("checkout-form", true)
  }

  async #address(data) {
    const { need } = this.#api
    const address = Object.fromEntries(data)
    const body = { shipping_address: address, billing_address: address }
    this.#cart = (await need("POST", `/store/carts/${this.#cart.id}`, body)).cart
    const path = `/store/shipping-options?cart_id=${this.#cart.id}`
    const { shipping_options: all } = await need("GET", path)
    // The shop lists the ways of all its senders; the lot goes with its own.
    const profile_id = await this.#senderOf(this.#cart.id)
    const shipping_options = all.filter(({ shipping_profile_id: id }) => id === profile_id)
    if (!shipping_options.length) throw new Error("Nothing is delivered to this address")
    this.#drawDelivery(shipping_options)
  }

  async #senderOf(cart_id) {
    const field = "items.product.shipping_profile.id"
    const { cart } = await this.#api.need("GET", `/store/carts/${cart_id}?fields=${field}`)
    return cart.items[0].product.shipping_profile.id
  }

  #drawDelivery(shipping_options) {
    const { currency_code } = this.#cart
    const choices = shipping_options.map(({ id, name, amount }) =>
      el("option", { value: id, textContent: `${name} · ${money(amount, currency_code)}` })
    )
    const form = $("checkout-form")
    form.replaceChildren(
      labelled("Delivery", el("select", { name: "option_id" }, ...choices)),
      el("button", { type: "submit", textContent: "Continue" })
    )
    form.onsubmit = (event) =>
      this.#submit(event, () => this.#deliver(new FormData(form).get("option_id")))
  }

  async #deliver(option_id) {
    const path = `/store/carts/${this.#cart.id}/shipping-methods`
    this.#cart = (await this.#api.need("POST", path, { option_id })).cart
    this.#drawTotal()
  }

  #drawTotal() {
    const { currency_code, item_subtotal, shipping_subtotal, tax_total, total } = this.#cart
    const lines = [
      ["The lot", item_subtotal],
      ["Delivery", shipping_subtotal],
      ["Tax", tax_total],
    ]
    const form = $("checkout-form")
    form.replaceChildren(
      ...lines.map(([name, amount]) =>
        el(
          "div",
          { className: "row" },
          name,
          el("span", { textContent: money(amount, currency_code) })
        )
      ),
      el("button", { type: "submit", textContent: `Pay ${money(total, currency_code)}` })
    )
    form.onsubmit = (event) => this.#submit(event, () => this.#pay())
  }

  async #pay() {
    const { need } = this.#api
    const cart_id = this.#cart.id
    const { payment_collection } = await need("POST", "/store/payment-collections", { cart_id })
    const sessions = `/store/payment-collections/${payment_collection.id}/payment-sessions`
    await need("POST", sessions, { provider_id: PROVIDER })
    const answer = await need("POST", `/store/carts/${cart_id}/complete`)
    if (answer.type !== "order") throw new Error(answer.error?.message ?? "The payment was refused")
    show("checkout-form", false)
    await this.#showOrder(answer.order.id, answer.order)
  }

  async #showOrder(id, known) {
    const order = known ?? (await this.#api.need("GET", `/store/orders/${id}`)).order
    const total = money(order.total, order.currency_code)
    say("order", `Order #${order.display_id} · ${total} in all. It is yours!`)
    show("order", true)
  }

  #submit(event, work) {
    event.preventDefault()
    const form = event.currentTarget
    if (!form.reportValidity()) return
    const button = form.querySelector("button")
    button.disabled = true
    void this.#guard(work).finally(() => (button.disabled = false))
  }

  /** @returns whether it went well; if not, the page says why */
  async #guard(work) {
    say("checkout-message", "")
    try {
      await work()
      return true
    } catch (error) {
      say("checkout-message", error.message)
      return false
    }
  }
}

/** Of the other states, all but waiting for the money mean that it never came. */
export const isPaid = ({ status }) => status === "paid" || status === "completed"

const labelled = (text, input) => el("label", {}, el("span", { textContent: text }), input)
