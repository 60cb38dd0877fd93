import { aMerchant } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { tokenIn } from "../../helpers/sellers"

process.env.SELLER_AUTO_APPROVE = "true"
afterAll(() => {
  delete process.env.SELLER_AUTO_APPROVE
})

souk.alone(({ api, getContainer }) => {
  it("opens the store of an applicant at once when the setting says so", async () => {
    const { visitor } = await aMarket(getContainer())
    const merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    const application = { name: "Tin Shop", legal_name: "Tin Ltd", email: "tin@example.com" }
    const { data } = await api.post("/store/seller-applications", application, visitor)
    expect(data.seller_application).toMatchObject({ handle: "tin-shop", status: "active" })
    expect(JSON.stringify(data)).not.toContain("seller_invite")

    const { seller } = (await api.get("/store/sellers/tin-shop", visitor)).data
    const path = `/admin/sellers/${seller.id}`
    expect((await api.get(path, merchant)).data.seller.stock_location_id).toMatch(/^sloc_/)
    const { invite } = (await api.post(`${path}/invites`, { role: "owner" }, merchant)).data
    expect(invite.email).toBe("tin@example.com")
    const acceptance = { token: tokenIn(invite.url), password: "a long enough password" }
    expect((await api.post("/seller/invites/accept", acceptance)).status).toBe(201)
  })
})
