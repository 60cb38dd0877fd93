import importCountries from "../../../src/jobs/location/import-countries"
import { LOCATION_MODULE } from "../../../src/modules/location"
import LocationModuleService from "../../../src/modules/location/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { anAddress, aMarket, Market } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { refused } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"

type City = { id: string; name: string; province_id: string; province_name: string }

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let seller: Actor
  let ann: Actor
  let annsId: string
  let kuwait: City
  let tokyo: City

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    seller = (await aSeller(api, container, "Clay House")).auth
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
    for (const code of ["kw", "jp"]) {
      const done = reactionsTo(container, ["location.country_enabled"])
      await enable(code)
      await done
    }
    kuwait = await city("kw", "Kuwait City")
    tokyo = await city("jp", "Tokyo")
  })

  const get = async (path: string, who: Actor = market.visitor) => (await api.get(path, who)).data
  const enable = async (code: string, who = merchant) =>
    (await api.post(`/admin/locations/countries/${code}/enable`, {}, who)).data.country
  const disable = async (code: string, who = merchant) =>
    (await api.post(`/admin/locations/countries/${code}/disable`, {}, who)).data.country
  const city = async (country_code: string, q: string): Promise<City> =>
    (await get(`/store/locations/cities?country_code=${country_code}&q=${q}`)).cities[0]

  describe("the merchant's countries", () => {
    it("are all of the world, with what is enabled and imported of each", async () => {
      const all = await get("/admin/locations/countries?limit=300", merchant)
      expect(all.count).toBeGreaterThan(240)
      expect(all.attribution).toContain("GeoNames")
      const enabled = await get("/admin/locations/countries?enabled=true", merchant)
      expect(enabled).toMatchObject({
        ...{ count: 2, offset: 0, limit: 20, data_version: expect.any(String) },
        countries: [{ code: "jp" }, { code: "kw", import_state: "done", is_enabled: true }],
      })
      const [, kw] = enabled.countries
      expect({ provinces: kw.provinces, cities: kw.cities }).toEqual(kw.available)
      expect(await get("/admin/locations/countries?q=turk", merchant)).toMatchObject({
        countries: expect.arrayContaining([expect.objectContaining({ code: "tr" })]),
      })
      const page = await get("/admin/locations/countries?order=-code&limit=1&offset=1", merchant)
      expect(page.countries).toMatchObject([{ code: "zm" }])
    })

    it("are imported by the job where the event was lost, once", async () => {
      const locations = getContainer().resolve<LocationModuleService>(LOCATION_MODULE)
      await locations.enableCountry({ code: "lu", name: "Luxembourg" }, new Date())
      const luxembourg = async () =>
        (await get("/admin/locations/countries?q=lu&enabled=true", merchant)).countries
      expect(await luxembourg()).toMatchObject([{ code: "lu", import_state: "waiting" }])
      await Promise.all([importCountries(getContainer()), importCountries(getContainer())])
      const [{ available, ...country }] = await luxembourg()
      expect(country).toMatchObject({ ...available, import_state: "done" })
    })

    it("stay when they are switched off, and are offered to nobody", async () => {
      expect(await disable("kw")).toMatchObject({ is_enabled: false, import_state: "done" })
      await expect(get("/store/locations/provinces?country_code=kw")).rejects.toMatchObject(
        refused(404, "accepted: jp")
      )
      await expect(
        get(`/store/locations/cities?province_id=${kuwait.province_id}`)
      ).rejects.toMatchObject(refused(404, "'kw' is not offered"))
      expect((await get("/store/locations/countries")).countries).toEqual([
        { code: "jp", name: "Japan" },
      ])
      expect(await enable("kw")).toMatchObject({ is_enabled: true, import_state: "done" })
      expect((await city("kw", "Kuwait City")).id).toBe(kuwait.id)
    })

    it("can be searched by the merchant, whether offered or not", async () => {
      await disable("jp")
      const found = await get("/admin/locations/cities?country_code=jp&q=tok", merchant)
      expect(found.cities.map(({ name }: City) => name)).toContain("Tokyo")
      expect(await get("/admin/locations/provinces?country_code=jp", merchant)).toMatchObject({
        count: 47,
      })
    })

    it.each([
      ["an unknown country", () => enable("xx"), 404, "ISO 3166-1"],
      ["one in capitals", () => enable("KW"), 404, "small letters"],
      ["too many at once", () => get("/admin/locations/countries?limit=301", merchant), 400, ""],
      ["an unknown order", () => get("/admin/locations/countries?order=id", merchant), 400, ""],
      ["cities of nowhere", () => get("/admin/locations/cities", merchant), 400, "country_code"],
    ])("refuse %s", async (_, attempt, status, words) => {
      await expect(attempt()).rejects.toMatchObject(refused(status, words))
    })

    it("are for the merchant: not for customers, not for sellers, not for nobody", async () => {
      const paths = [
        ["GET", "/admin/locations/countries"],
        ["GET", "/admin/locations/provinces?country_code=kw"],
        ["GET", "/admin/locations/cities?country_code=kw"],
        ["POST", "/admin/locations/countries/kw/enable"],
        ["POST", "/admin/locations/countries/kw/disable"],
      ]
      const statusAs = async ({ headers }: Actor, [method, url]: string[]) =>
        (await api.request({ method, url, headers, data: {}, validateStatus: null })).status
      for (const path of paths) {
        expect([path, await statusAs(seller, path)]).toEqual([path, 403])
        expect([path, await statusAs(ann, path)]).toEqual([path, 401])
        expect([path, await statusAs({ headers: {} }, path)]).toEqual([path, 401])
      }
    })
  })

  describe("the store's lists", () => {
    it("lead from the country to the city", async () => {
      const { provinces } = await get("/store/locations/provinces?country_code=KW")
      expect(provinces).toContainEqual(
        expect.objectContaining({ id: kuwait.province_id, country_code: "kw" })
      )
      const found = await get(
        `/store/locations/cities?province_id=${kuwait.province_id}&q=KUWAIT&limit=1`
      )
      expect(found).toMatchObject({ cities: [{ id: kuwait.id }], offset: 0, limit: 1 })
    })

    it.each([
      ["no province and no country", "cities?q=a", 400, "province_id"],
      ["an unknown province", "cities?province_id=kw.none", 404, "kw.none"],
      ["a country without offer", "provinces?country_code=de", 404, "accepted: jp, kw"],
      ["no country", "provinces", 400, "country_code"],
      ["a country in words", "provinces?country_code=Kuwait", 400, "ISO 3166-1"],
      ["a page too large", "cities?country_code=kw&limit=101", 400, "limit"],
      ["a text too long", `cities?country_code=kw&q=${"x".repeat(201)}`, 400, "q"],
      ["fields", "cities?country_code=kw&fields=search", 400, "fields"],
    ])("refuse %s", async (_, path, status, words) => {
      await expect(get(`/store/locations/${path}`)).rejects.toMatchObject(refused(status, words))
    })
  })

  const place = { city: "Kuwait City", country_code: "kw" }
  const own = "/store/customers/me/addresses"
  const bare = { first_name: "Ann", last_name: "Ash", address_1: "1 Sea Road" }

  describe("an address of a customer", () => {
    const add = async (address: object) =>
      (await api.post(`${own}?fields=*addresses`, { ...bare, ...address }, ann)).data.customer
        .addresses[0]
    const change = (id: string, body: object) => api.post(`${own}/${id}`, body, ann)
    const read = async (id: string) => (await get(`${own}/${id}`, ann)).address

    it("takes its names from the city that it points to", async () => {
      const address = await add({ metadata: { city_id: kuwait.id, floor: 3 } })
      expect(address).toMatchObject({
        ...place,
        province: kuwait.province_name,
        metadata: { city_id: kuwait.id, floor: 3 },
      })
    })

    it("goes with the city when that changes, and lets go of it", async () => {
      const { id } = await add({ metadata: { city_id: kuwait.id } })
      await change(id, { metadata: { city_id: tokyo.id } })
      expect(await read(id)).toMatchObject({ city: "Tokyo", country_code: "jp" })
      await expect(change(id, { city: "Osaka" })).rejects.toMatchObject(
        refused(400, "accepted: 'Tokyo'")
      )
      await expect(change(id, { country_code: "kw" })).rejects.toMatchObject(
        refused(400, "accepted: 'jp'")
      )
      await change(id, { city: "Osaka", metadata: null })
      expect(await read(id)).toMatchObject({ city: "Osaka", metadata: null })
    })

    it("stays as it is where it points to no city", async () => {
      const address = await add({ ...anAddress("usd"), metadata: { floor: 3 } })
      expect(address).toMatchObject({ city: anAddress("usd").city, metadata: { floor: 3 } })
      await disable("kw")
      await change(address.id, { city: "Elsewhere" })
    })

    it("is checked when the merchant writes it, too", async () => {
      const path = `/admin/customers/${annsId}/addresses`
      const wrong = { ...bare, city: "Amsterdam", metadata: { city_id: kuwait.id } }
      await expect(api.post(path, wrong, merchant)).rejects.toMatchObject(
        refused(400, "accepted: 'Kuwait City'")
      )
      const { id } = await add({ metadata: { city_id: kuwait.id } })
      await expect(api.post(`${path}/${id}`, { city: "Rome" }, merchant)).rejects.toMatchObject(
        refused(400, "accepted: 'Kuwait City'")
      )
    })

    it.each([
      ["another city's name", () => ({ city: "Tokyo" }), "accepted: 'Kuwait City'"],
      ["another country", () => ({ country_code: "jp" }), "accepted: 'kw'"],
      ["another province", () => ({ province: "Hawalli x" }), "Field 'province'"],
      ["an unknown city", () => ({ metadata: { city_id: "kw.02.none" } }), "was not found"],
      ["no id", () => ({ metadata: { city_id: 7 } }), "is not a text"],
    ])("is refused with %s", async (_, wrong, words) => {
      const address = { metadata: { city_id: kuwait.id }, ...wrong() }
      await expect(add(address)).rejects.toMatchObject(refused(400, words))
      expect((await get(own, ann)).addresses).toEqual([])
    })

    it("is refused in a country that is not offered any more", async () => {
      await disable("kw")
      await expect(add({ metadata: { city_id: kuwait.id } })).rejects.toMatchObject(
        refused(400, "not offered")
      )
    })
  })

  describe("an address of a cart", () => {
    const cartWith = async (addresses: object) =>
      (
        await api.post(
          "/store/carts?fields=*shipping_address,*billing_address",
          { region_id: market.regions.kwd, ...addresses },
          market.visitor
        )
      ).data.cart
    const to = (city_id: string, rest: object = {}) => ({ ...bare, ...rest, metadata: { city_id } })

    it("takes its names from the city, when the cart is made and when it is changed", async () => {
      const cart = await cartWith({ shipping_address: to(kuwait.id) })
      expect(cart.shipping_address).toMatchObject(place)
      const { data } = await api.post(
        `/store/carts/${cart.id}?fields=*billing_address`,
        { billing_address: to(tokyo.id) },
        market.visitor
      )
      expect(data.cart.billing_address).toMatchObject({ city: "Tokyo", country_code: "jp" })
    })

    it("is refused where it names another place, also bit by bit", async () => {
      for (const name of ["shipping_address", "billing_address"]) {
        await expect(cartWith({ [name]: to(kuwait.id, { city: "Tokyo" }) })).rejects.toMatchObject(
          refused(400, "accepted: 'Kuwait City'")
        )
      }
      const cart = await cartWith({ shipping_address: to(kuwait.id) })
      const { id } = cart.shipping_address
      const change = (shipping_address: object) =>
        api.post(
          `/store/carts/${cart.id}?fields=*shipping_address`,
          { shipping_address },
          market.visitor
        )
      await expect(change({ id, city: "Tokyo" })).rejects.toMatchObject(
        refused(400, "accepted: 'Kuwait City'")
      )
      // Without an id it is another address, which points to no city.
      const { data } = await change({ ...bare, city: "Salmiya", country_code: "kw" })
      expect(data.cart.shipping_address).toMatchObject({ city: "Salmiya", metadata: null })
    })
  })
})
