import { SELLER_MODULE } from "../../../src/modules/seller"
import SellerModuleService from "../../../src/modules/seller/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"

/** The merchant looks at a store as its members see it. */
souk(({ api, getContainer }) => {
  let north: TestSeller
  let south: TestSeller
  let merchant: Actor
  let customer: Actor

  beforeAll(async () => {
    const { visitor } = await aMarket(getContainer())
    north = await aSeller(api, getContainer(), "North")
    south = await aSeller(api, getContainer(), "South")
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    customer = await aCustomer(api, visitor, "ann@example.com")
  })

  /** Status and words of a refusal; a call that is answered fails the test. */

  const look = async () => {
    const body = { reason: "Ticket 7" }
    const { data } = await api.post(`/admin/sellers/${north.id}/views`, body, merchant)
    return data.seller_view as { id: string }
  }
  const through = ({ id }: { id: string }, actor: Actor = merchant) => ({
    headers: { ...actor.headers, "x-seller-view": id },
  })

  it("shows what members see and changes nothing", async () => {
    const view = through(await look())
    const { me } = (await api.get("/seller/me", view)).data
    expect(me).toMatchObject({ role: "owner", member_id: null, seller: { id: north.id } })
    expect(me.permissions).toContain("GET /seller/orders")
    expect((await api.get("/seller/store", view)).data.store.legal_name).toBe("North Ltd")
    expect(await refusal(api.post("/seller/store", { biography: "Ours" }, view))).toBe(
      "403 You look at North; nothing can be changed"
    )
  })

  it("is over when it is ended, or after half an hour", async () => {
    const first = await look()
    await api.delete(`/admin/sellers/${north.id}/views/${first.id}`, merchant)
    expect(await refusal(api.get("/seller/me", through(first)))).toMatch(/^403 /)
    const second = await look()
    const sellers = getContainer().resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.updateSellerViews({ id: second.id, expires_at: new Date() })
    expect(await refusal(api.get("/seller/me", through(second)))).toMatch(/^403 /)
  })

  it("is of no use to anybody else", async () => {
    const view = await look()
    const colleague = await aMerchant(api, getContainer(), "colleague@example.com")
    expect(await refusal(api.get("/seller/me", through(view, colleague)))).toMatch(/^403 /)
    const { me } = (await api.get("/seller/me", through(view, south.auth))).data
    expect(me.seller.id).toBe(south.id)
    expect(await refusal(api.get("/seller/me", through(view, customer)))).toMatch(/^401 /)
  })

  it("is remembered", async () => {
    const { id } = await look()
    await api.delete(`/admin/sellers/${north.id}/views/${id}`, merchant)
    const audit = (await api.get(`/admin/sellers/${north.id}/audit-entries`, merchant)).data
    expect(audit.audit_entries.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual(
      ["seller.view_ended", "seller.view_started"]
    )
  })
})
