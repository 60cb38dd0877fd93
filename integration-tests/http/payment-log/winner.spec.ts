import { settleAuctions } from "../../../src/workflows/auction/settle-auctions"
import { aBid, anAuction, auctionsOf, endAuction } from "../../helpers/auctions"
import { anAddress, aMarket } from "../../helpers/catalog"
import { aGateway, comeBack, ordersOf } from "../../helpers/gateway-visits"
import { reactionsTo } from "../../helpers/orders"
import { aRialProduct, aRialShop, openPayment, RialShop, SHIPPING_RIAL } from "../../helpers/rials"
import { souk } from "../../helpers/runner"
import { aBidder } from "../auction/auction-house"

const START_RIAL = 400_000
const gateway = aGateway()

souk.alone(({ api, getContainer }) => {
  let shop: RialShop
  let ann: Awaited<ReturnType<typeof aBidder>>
  beforeAll(async () => {
    shop = await aRialShop(getContainer(), await aMarket(getContainer()))
    ann = await aBidder(api, shop.market, "ann")
  })
  afterAll(() => gateway.close())

  /** A lot that Ann has won, in a cart that only has to be paid for. */
  const aWonCart = async (title: string) => {
    const { variant_id } = await aRialProduct(getContainer(), shop, { title, stocked_quantity: 1 })
    const terms = { currency_code: "irr", start_price: START_RIAL }
    const { id } = await anAuction(getContainer(), { variant_id }, terms)
    await aBid(auctionsOf(getContainer()), id, ann.id, START_RIAL)
    await endAuction(getContainer(), id)
    await settleAuctions(getContainer(), new Date())
    const [settlement] = await auctionsOf(getContainer()).listAuctionSettlements({ auction_id: id })
    const cart_id = settlement.cart_id!
    const shipping_address = { ...anAddress(), country_code: "ir" }
    await api.post(`/store/carts/${cart_id}`, { shipping_address }, ann)
    const { option_id } = shop
    await api.post(`/store/carts/${cart_id}/shipping-methods`, { option_id }, ann)
    return { id, settlement_id: settlement.id, cart_id }
  }

  it("lets a winner pay by Zarinpal", async () => {
    const { cart_id, settlement_id } = await aWonCart("Samovar")
    const payment = await openPayment(api, cart_id, ann)
    expect(gateway.payment(payment.authority).amount).toBe(START_RIAL + SHIPPING_RIAL)
    gateway.pay(payment.authority)
    const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
    const { payment: outcome, order_id } = await comeBack(api, payment)
    await done
    expect(outcome).toBe("paid")
    expect(await ordersOf(getContainer(), cart_id)).toEqual([order_id])
    const settlement = await auctionsOf(getContainer()).retrieveAuctionSettlement(settlement_id)
    expect(settlement).toMatchObject({ status: "paid", order_id })
  })

  it("takes nothing of a winner whose time is over", async () => {
    const { id, cart_id } = await aWonCart("Mirror")
    const payment = await openPayment(api, cart_id, ann)
    gateway.pay(payment.authority)
    await settleAuctions(getContainer(), new Date(Date.now() + 30 * 24 * 60 * 60 * 1_000))
    expect((await comeBack(api, payment)).payment).not.toBe("paid")
    expect(gateway.payment(payment.authority).status).toBe("PAID")
    expect(await ordersOf(getContainer(), cart_id)).toEqual([])
    expect((await auctionsOf(getContainer()).retrieveAuction(id)).status).not.toBe("completed")
  })
})
