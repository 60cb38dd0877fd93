import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { TrashType } from "../../../src/modules/operations/trash"
import { Actor, aMerchant } from "../../helpers/actors"
import { refusalParts } from "../../helpers/outcomes"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { Sample, SAMPLES } from "../../helpers/trash-samples"

type Row = { id: string } & Record<string, unknown>
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let mia: Actor

  beforeAll(async () => {
    container = getContainer()
    shop = await aShop(api, container)
    mia = await aMerchant(api, container, "mia@example.com")
  })

  const trash = async (type: TrashType, query: object = {}) => {
    await container.resolve<AuditModuleService>(AUDIT_MODULE).flush()
    const { data } = await api.get("/admin/trash", { ...mia, params: { type, ...query } })
    return data as {
      trash_items: (Row & { deleted_by: { email: string } | null })[]
      count: number
    }
  }
  const restore = (type: string, id: string, who = mia) =>
    api.post(`/admin/trash/${type}/${id}/restore`, {}, who)
  const one = async ({ path, key }: Sample, id: string) => {
    const { data } = await api.get(`/admin/${path}/${id}`, mia)
    const { updated_at: _, ...row } = data[key]
    return row as Row
  }
  const make = async ({ path, key, body }: Sample) =>
    (await api.post(`/admin/${path}`, body, mia)).data[key].id as string

  it.each(SAMPLES)("brings back a $type as it was", async (sample) => {
    const { type, path, title, changes } = sample
    const id = await make(sample)
    const before = await one(sample, id)
    await api.delete(`/admin/${path}/${id}`, mia)
    expect((await trash(type)).trash_items).toMatchObject([
      { id, type, title, deleted_by: { email: "mia@example.com" } },
    ])
    expect((await restore(type, id)).data).toEqual({ restored: { id, type } })
    expect(await one(sample, id)).toEqual({ ...before, ...changes })
    expect(await trash(type)).toMatchObject({ trash_items: [], count: 0 })
    expect(await refusalParts(restore(type, id))).toMatchObject({ status: 404 })
  })

  it.each(SAMPLES.filter(({ conflict }) => conflict))(
    "leaves a $type in the trash when another one has its name",
    async (sample) => {
      const id = await make(sample)
      await api.delete(`/admin/${sample.path}/${id}`, mia)
      const other = await make(sample)
      const refused = await refusalParts(restore(sample.type, id))
      expect(refused.status).toBe(422)
      expect(refused.message).toContain(`is taken by ${other}`)
      expect((await trash(sample.type)).count).toBe(1)
      expect((await one(sample, other)).id).toBe(other)
    }
  )

  describe("a product", () => {
    const FIELDS =
      "id,title,handle,*variants,*variants.prices,*variants.options,*options,*options.values,*images," +
      "*sales_channels,*shipping_profile,*variants.inventory_items,*variants.inventory_items.inventory.location_levels"
    const sorted = (rows: Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    /** Moments aside, everything that is asked for, in one order. */
    const plain = (value: unknown): unknown => {
      if (Array.isArray(value)) return sorted(value.map(plain) as Row[])
      if (typeof value !== "object" || value === null) return value
      const kept = Object.entries(value).filter(([name]) => name !== "updated_at")
      return Object.fromEntries(kept.map(([name, one]) => [name, plain(one)]))
    }
    const product = async (id: string) =>
      plain(
        (await api.get(`/admin/products/${id}`, { ...mia, params: { fields: FIELDS } })).data
          .product
      )

    it("comes back as a draft with its variants, prices, stock and channels, and sells again", async () => {
      const { id } = shop.lamp
      const before = await product(id)
      await api.delete(`/admin/products/${id}`, mia)
      await expect(api.get(`/admin/products/${id}`, mia)).rejects.toMatchObject({
        response: { status: 404 },
      })
      await restore("product", id)
      expect(await product(id)).toEqual(before)
      const { data } = await api.get(`/admin/products/${id}?fields=status`, mia)
      expect(data.product.status).toBe(ProductStatus.DRAFT)
      await expect(api.get(`/store/products/${id}`, shop.market.visitor)).rejects.toMatchObject({
        response: { status: 404 },
      })
      await api.post(`/admin/products/${id}`, { status: "published" }, mia)
      const { items } = await anOrder(api, container, shop)
      const sold = items.map(({ product_id }: { product_id: string }) => product_id)
      expect(sold).toContain(id)
    })

    it("brings a variant that was deleted before it, too, for the merchant to look at", async () => {
      const variantOf = (Size: string) => ({ title: Size, options: { Size }, prices: [] })
      const { data } = await api.post(
        "/admin/products",
        {
          title: "Jug",
          options: [{ title: "Size", values: ["Small", "Big"] }],
          variants: [variantOf("Small"), variantOf("Big")],
        },
        mia
      )
      const { id, variants } = data.product
      const big = variants.find(({ title }: { title: string }) => title === "Big").id
      await api.delete(`/admin/products/${id}/variants/${big}`, mia)
      await api.delete(`/admin/products/${id}`, mia)
      await restore("product", id)
      const found = (await api.get(`/admin/products/${id}`, mia)).data.product
      const titles = found.variants.map(({ title }: { title: string }) => title)
      expect(titles.sort()).toEqual(["Big", "Small"])
      expect(found.status).toBe(ProductStatus.DRAFT)
    })

    it.each(["handle", "sku"])("stays where it is when its %s is taken", async (what) => {
      const { id, variant_id } = shop.lamp
      const found = (await api.get(`/admin/products/${id}`, mia)).data.product
      const { sku } = found.variants.find((variant: Row) => variant.id === variant_id)
      await api.delete(`/admin/products/${id}`, mia)
      const values = { title: "Other", handle: what === "handle" ? found.handle : "other" }
      const options = [{ title: "Kind", values: ["Usual"] }]
      const variant = { title: "Usual", options: { Kind: "Usual" }, prices: [] }
      const variants = [{ ...variant, ...(what === "sku" ? { sku } : {}) }]
      const made = await api.post("/admin/products", { ...values, options, variants }, mia)
      const refused = await refusalParts(restore("product", id))
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.status).toBeLessThan(500)
      expect((await trash("product")).trash_items).toMatchObject([{ id }])
      // Once it is free, all comes back.
      await api.delete(`/admin/products/${made.data.product.id}`, mia)
      await restore("product", id)
      const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels({
        inventory_item_id: shop.lamp.inventory_item_id,
      })
      expect(levels).toHaveLength(1)
    })
  })

  it("gives a group its customers back", async () => {
    const customers = container.resolve(Modules.CUSTOMER)
    const ann = await customers.createCustomers({ email: "ann@example.com" })
    const { data } = await api.post("/admin/customer-groups", { name: "Friends" }, mia)
    const { id } = data.customer_group
    await api.post(`/admin/customer-groups/${id}/customers`, { add: [ann.id] }, mia)
    await api.delete(`/admin/customer-groups/${id}`, mia)
    await restore("customer_group", id)
    const { data: groups } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer_group",
      fields: ["customers.id"],
      filters: { id },
    })
    expect(groups[0].customers).toMatchObject([{ id: ann.id }])
  })

  it("gives products their collection, type and tag back", async () => {
    const post = async (path: string, body: object) =>
      (await api.post(`/admin/${path}`, body, mia)).data
    const { collection } = await post("collections", { title: "Spring" })
    const { product_type } = await post("product-types", { value: "Tableware" })
    const { product_tag } = await post("product-tags", { value: "fragile" })
    const given = { collection_id: collection.id, type_id: product_type.id }
    await post(`products/${shop.lamp.id}`, { ...given, tags: [{ id: product_tag.id }] })
    const parts = [
      { type: "collection", path: "collections", id: collection.id },
      { type: "product_type", path: "product-types", id: product_type.id },
      { type: "product_tag", path: "product-tags", id: product_tag.id },
    ]
    for (const { path, id } of parts) await api.delete(`/admin/${path}/${id}`, mia)
    for (const { type, id } of parts) await restore(type, id)
    const fields = "*collection,*type,*tags"
    const { data } = await api.get(`/admin/products/${shop.lamp.id}`, {
      ...mia,
      params: { fields },
    })
    expect(data.product).toMatchObject({
      ...{ collection: { id: collection.id }, type: { id: product_type.id } },
      tags: [{ id: product_tag.id }],
    })
  })

  it("is searched, told page by page, and remembered", async () => {
    const names = ["red", "green", "blue"]
    for (const value of names) {
      const { data } = await api.post("/admin/product-tags", { value }, mia)
      await api.delete(`/admin/product-tags/${data.product_tag.id}`, mia)
    }
    const titles = async (query: object) =>
      (await trash("product_tag", query)).trash_items.map(({ title }) => title)
    expect(await titles({ q: "re" })).toEqual(["green", "red"])
    expect(await titles({ limit: 1, offset: 1 })).toEqual(["green"])
    const [{ id }] = (await trash("product_tag")).trash_items
    await restore("product_tag", id)
    const entries = await container
      .resolve<AuditModuleService>(AUDIT_MODULE)
      .listAuditEntries({ resource_id: id, action: "trash.restored" })
    expect(entries).toMatchObject([{ actor_type: "merchant", resource_type: "product_tag" }])
  })

  it("is closed to sellers' people, and shows nothing of their own", async () => {
    const { auth } = shop.north
    const hook = { url: "http://127.0.0.1:9/hook", event_types: ["*"] }
    const { data } = await api.post("/seller/webhook-endpoints", hook, auth)
    const { id } = data.webhook_endpoint
    await api.delete(`/seller/webhook-endpoints/${id}`, auth)
    expect(await trash("webhook_endpoint")).toMatchObject({ count: 0 })
    expect(await refusalParts(restore("webhook_endpoint", id))).toMatchObject({ status: 404 })
    const listed = api.get("/admin/trash?type=product", auth)
    expect(await refusalParts(listed)).toMatchObject({ status: 403 })
    expect(await refusalParts(restore("product", shop.lamp.id, auth))).toMatchObject({
      status: 403,
    })
  })

  it.each([
    ["a type that is none", "/admin/trash?type=orders", 400],
    ["no type", "/admin/trash", 400],
    ["too long a page", "/admin/trash?type=product&limit=101", 400],
  ])("refuses %s", async (_, path, status) => {
    expect(await refusalParts(api.get(path, mia))).toMatchObject({ status })
  })

  it.each(["orders", "product"])("knows no %s that is not there", async (type) => {
    expect(await refusalParts(restore(type, "none"))).toMatchObject({ status: 404 })
  })
})
