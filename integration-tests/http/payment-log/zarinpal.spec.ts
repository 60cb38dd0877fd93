import { aMarket } from "../../helpers/catalog"
import {
  aRialCart,
  aRialProduct,
  aRialShop,
  openPayment,
  RialShop,
  TOTAL_RIAL,
} from "../../helpers/rials"
import { souk } from "../../helpers/runner"
import { aZarinpal, MERCHANT_ID } from "../../helpers/zarinpal-stub"

const RETURN_URL = "http://shop.example/paid"
const gateway = aZarinpal()
Object.assign(process.env, {
  ZARINPAL_MERCHANT_ID: MERCHANT_ID,
  ZARINPAL_API_URL: gateway.url,
  ZARINPAL_RETURN_URL: RETURN_URL,
})

souk(({ api, getContainer }) => {
  let shop: RialShop
  let product: Awaited<ReturnType<typeof aRialProduct>>
  beforeAll(async () => {
    const market = await aMarket(getContainer())
    shop = await aRialShop(getContainer(), market)
    product = await aRialProduct(getContainer(), shop, { title: "Carpet" })
  })
  beforeEach(() => gateway.reset())
  afterAll(() => gateway.close())

  const aPayment = async () => {
    const { visitor } = shop.market
    return await openPayment(api, await aRialCart(api, shop, product), visitor)
  }
  const comeBack = async (
    { session_id, authority }: { session_id: string; authority: string },
    status: "OK" | "NOK" = "OK"
  ) => {
    const path = `/hooks/zarinpal/${session_id}?Authority=${authority}&Status=${status}`
    const { status: code, headers } = await api.get(path, {
      maxRedirects: 0,
      validateStatus: () => true,
    })
    expect(code).toBe(303)
    const url = new URL(headers.location)
    expect(url.origin + url.pathname).toBe(RETURN_URL)
    return Object.fromEntries(url.searchParams)
  }

  it("sends the shopper to the gateway and makes the order when they come back", async () => {
    const payment = await aPayment()
    expect(payment.url).toBe(`${gateway.url}/pg/StartPay/${payment.authority}`)
    expect(gateway.payment(payment.authority).body).toMatchObject({
      amount: TOTAL_RIAL,
      currency: "IRR",
      metadata: { auto_verify: false },
    })
    gateway.pay(payment.authority)
    const outcome = await comeBack(payment)
    expect(outcome).toMatchObject({ payment: "paid", cart_id: payment.cart_id })
    expect(gateway.payment(payment.authority).status).toBe("VERIFIED")
  })
})
