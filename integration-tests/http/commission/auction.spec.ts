import { COMMISSION_MODULE } from "../../../src/modules/commission"
import CommissionModuleService from "../../../src/modules/commission/service"
import { aSaleroom, Saleroom } from "../auction/winner"
import { souk } from "../../helpers/runner"

souk(({ api, getContainer }) => {
  let room: Saleroom
  beforeAll(async () => {
    room = await aSaleroom(api, getContainer())
  })

  it("charges the order of a lot its auction's fee, and no commission beside it", async () => {
    await api.post("/admin/auction-settings", { fee_bps: 1000 }, room.merchant)
    const everything = {
      name: "All",
      kind: "percentage",
      basis_points: 9000,
      include_shipping: true,
    }
    await api.post("/admin/commission-rules", everything, room.merchant)
    const { cart_id } = await room.aWonLot()
    // What the auction was published with holds, whatever is changed before it is paid.
    await api.post("/admin/auction-settings", { fee_bps: 100 }, room.merchant)
    const order = await room.pay(cart_id)
    const rows = await getContainer()
      .resolve<CommissionModuleService>(COMMISSION_MODULE)
      .frozenLines(order.id)
    expect(rows.sort((a, b) => b.base - a.base)).toMatchObject([
      { basis: "auction_fee", base: 2050, commission: 205, rule: null },
      { basis: "auction_fee", base: 499, commission: 0, rule: null },
    ])
  })
})
