import { Browser, Page } from "playwright-core"
import { Demo } from "./browser"

/** The first of STORE_CORS, by default. */
const STOREFRONT = "http://localhost:8000"

type Line = { product: { id: string }; quantity: number }
type Variant = { id: string; manage_inventory: boolean; inventory_quantity?: number }
type Product = { id: string; title: string; seller: { handle: string } | null; variants: Variant[] }

type Request = { url: string; method: string; headers: Record<string, string>; body?: string }

/** Runs here or, handed to a page, in the browser there; so it uses nothing from outside. */
async function send({ url, ...init }: Request) {
  const answer = await fetch(url, init)
  return { ok: answer.ok, status: answer.status, data: await answer.json() }
}

/** A browser window on a storefront of another address, which may call the store API from there. */
export async function aStorefront(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route(`${STOREFRONT}/`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Shop</title>" })
  )
  await page.goto(`${STOREFRONT}/`)
  return page
}

/** Somebody who opens an account, and the token of the first sign-in. */
export async function aNewCustomer(demo: Demo, login: Demo["customers"][number]) {
  const path = "/auth/customer/emailpass"
  const { token } = await aShopper(demo).post(`${path}/register`, login)
  const { customer } = await aShopper(demo, { token }).post("/store/customers", {
    email: login.email,
  })
  const signedIn = await aShopper(demo).post(path, login)
  return { ...login, id: customer.id as string, token: signedIn.token as string }
}

type ShopperWishes = { window?: Page; token?: string; headers?: Record<string, string> }

/** Talks to the store API as a storefront does: as its server, or in the given window. */
export function aShopper(demo: Demo, { window, token, headers }: ShopperWishes = {}) {
  const call = async (method: string, path: string, body?: object) => {
    const request: Request = {
      url: new URL(path, demo.url).href,
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": demo.publishable_key,
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    }
    const { ok, status, data } = await (window ? window.evaluate(send, request) : send(request))
    if (!ok) throw new Error(`${method} ${path} → ${status} ${data.message}`)
    return data
  }
  const get = (path: string) => call("GET", path)
  const post = (path: string, body: object = {}) => call("POST", path, body)

  /** A product of the seller that can be bought. */
  const productOf = async (handle: string): Promise<Product> => {
    const fields = "*variants,+variants.inventory_quantity"
    const { products } = await get(`/store/sellers/${handle}/products?fields=${fields}`)
    const found = (products as Product[]).find(({ variants }) =>
      variants.some(({ inventory_quantity = 0 }) => inventory_quantity > 2)
    )
    if (!found) throw new Error(`${handle} has nothing in stock`)
    return found
  }

  /** A guest's cart with address, one shipping method per seller and a way to pay. */
  const fill = async (lines: Line[], name: { first_name: string; last_name: string }) => {
    const { region } = await get(`/store/regions/${demo.region_id}?fields=*countries`)
    const address = {
      ...name,
      address_1: "1 Harbour Street",
      city: "Harbour",
      postal_code: "10001",
      country_code: region.countries[0].iso_2,
    }
    const { cart } = await post("/store/carts", {
      region_id: demo.region_id,
      email: `${name.first_name.toLowerCase()}@example.com`,
      shipping_address: address,
    })
    for (const { product, quantity } of lines) {
      const { products } = await get(`/store/products?id=${product.id}&fields=*variants`)
      const variant_id = products[0].variants[0].id
      await post(`/store/carts/${cart.id}/line-items`, { variant_id, quantity })
    }
    const { shipping_options } = await get(`/store/shipping-options?cart_id=${cart.id}`)
    const profiles = new Map<string, string>()
    for (const { id, shipping_profile_id } of shipping_options)
      profiles.set(shipping_profile_id, id)
    for (const option_id of profiles.values()) {
      await post(`/store/carts/${cart.id}/shipping-methods`, { option_id })
    }
    const { payment_collection } = await post("/store/payment-collections", { cart_id: cart.id })
    const path = `/store/payment-collections/${payment_collection.id}/payment-sessions`
    await post(path, { provider_id: "pp_system_default" })
    return cart.id as string
  }

  /** Orders what is in a cart. */
  const complete = async (cart_id: string) => {
    const { order } = await post(`/store/carts/${cart_id}/complete`)
    return order as { id: string; display_id: number }
  }
  const buy = async (...goods: Parameters<typeof fill>) => await complete(await fill(...goods))
  return { get, post, productOf, fill, complete, buy }
}
