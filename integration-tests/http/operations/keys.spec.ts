import type { AxiosResponse } from "axios"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OPERATIONS_MODULE } from "../../../src/modules/operations"
import { KEY_LENGTH_MAX, Question } from "../../../src/modules/operations/idempotency"
import OperationsModuleService from "../../../src/modules/operations/service"
import { forgetOldKeys } from "../../../src/workflows/operations/forget-old-keys"
import { Actor } from "../../helpers/actors"
import { aReadyCart } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { ledgerOf } from "../ledger/money"
import { aRefundDesk, RefundDesk } from "../ledger/refund-desk"

const REPLAYED = "idempotency-replayed"

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let desk: RefundDesk

  beforeAll(async () => {
    container = getContainer()
    desk = await aRefundDesk(api, container)
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await desk.quiet()
  })

  const under = (key: string | undefined, { headers }: Actor) => ({
    headers: { ...headers, ...(key !== undefined && { "idempotency-key": key }) },
    validateStatus: () => true,
  })
  const path = () => `/admin/seller-orders/${desk.north}/refunds`
  const refund = (amount: number, key?: string, who = desk.merchant): Promise<AxiosResponse> =>
    api.post(path(), desk.wish(amount), under(key, who))
  const complete = (cart_id: string, key?: string): Promise<AxiosResponse> =>
    api.post(`/store/carts/${cart_id}/complete`, {}, under(key, desk.shop.market.visitor))
  const rows = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("idempotency_key")
  const isReplayed = ({ headers }: AxiosResponse) => headers[REPLAYED] === "true"

  it("gives the first answer again, letter by letter, and does nothing twice", async () => {
    const first = await refund(5, "one")
    const second = await refund(5, "one")
    expect([first.status, second.status]).toEqual([201, 201])
    expect(JSON.stringify(second.data)).toBe(JSON.stringify(first.data))
    expect(second.headers["content-type"]).toBe(first.headers["content-type"])
    expect([first, second].map(isReplayed)).toEqual([false, true])
    expect(await desk.refunds()).toEqual([500])
  })

  it("does twice what comes twice without a key, or with two", async () => {
    await refund(1)
    await refund(1)
    await refund(1, "one")
    await refund(1, "two")
    expect(await desk.refunds()).toEqual([100, 100, 100, 100])
  })

  it("does once what comes many times at one moment", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => refund(3, "one")))
    expect(await desk.refunds()).toEqual([300])
    const done = answers.filter(({ status }) => status === 201)
    expect(done.filter((answer) => !isReplayed(answer))).toHaveLength(1)
    expect(new Set(done.map(({ data }) => data.refund_request.id)).size).toBe(1)
    const waiting = answers.filter(({ status }) => status !== 201)
    for (const { status, data, headers } of waiting) {
      expect(status).toBe(409)
      expect(data).toMatchObject({ type: "conflict", message: /still worked on/ })
      expect(headers["retry-after"]).toBe("1")
    }
    expect(isReplayed(await refund(3, "one"))).toBe(true)
  })

  it("completes a cart once, and tells of the same order", async () => {
    const cart_id = await aReadyCart(api, desk.shop)
    const answers = await Promise.all(Array.from({ length: 4 }, () => complete(cart_id, "buy")))
    const again = await complete(cart_id, "buy")
    expect(isReplayed(again)).toBe(true)
    const orders = [...answers, again].flatMap(({ data }) => (data.order ? [data.order.id] : []))
    expect(new Set(orders).size).toBe(1)
  })

  it("refuses a key that stands for something else", async () => {
    await refund(5, "one")
    const other = await refund(6, "one")
    expect(other.status).toBe(422)
    expect(other.data.message).toMatch(/stands for another request; accepted: the same body/)
    expect(await desk.refunds()).toEqual([500])
  })

  it("is somebody's own, and of one route", async () => {
    await refund(5, "one")
    const asked = await api.post(desk.asked(), desk.wish(5), under("one", desk.shop.north.auth))
    expect([asked.status, isReplayed(asked)]).toEqual([201, false])
    const south = `/admin/seller-orders/${desk.south}/refunds`
    const there = await api.post(south, desk.wish(5), under("one", desk.merchant))
    expect([there.status, isReplayed(there)]).toEqual([201, false])
  })

  it("tells nobody else what was answered", async () => {
    await refund(5, "one")
    const nobody = await api.post(path(), desk.wish(5), under("one", { headers: {} }))
    expect([nobody.status, isReplayed(nobody)]).toEqual([401, false])
    const seller = await refund(5, "one", desk.shop.north.auth)
    expect(seller.status).toBe(403)
    expect(await rows()).toHaveLength(1)
  })

  it("gives a refusal again that was the last word", async () => {
    const first = await refund(1_000_000, "one")
    const second = await refund(1_000_000, "one")
    expect([first.status, second.status]).toEqual([400, 400])
    expect(second.data).toEqual(first.data)
    expect(isReplayed(second)).toBe(true)
  })

  it("lets what failed be tried again", async () => {
    jest
      .spyOn(ledgerOf(container), "requestRefund")
      .mockRejectedValueOnce(new Error("The disk is full"))
    expect((await refund(5, "one")).status).toBe(500)
    expect(await rows()).toEqual([])
    const second = await refund(5, "one")
    expect([second.status, isReplayed(second)]).toEqual([201, false])
    expect(await desk.refunds()).toEqual([500])
  })

  describe("a process that died in the middle", () => {
    const operations = () => container.resolve<OperationsModuleService>(OPERATIONS_MODULE)
    const aQuestion = async (holder: string): Promise<Question> => {
      const { user } = (await api.get("/admin/users/me", desk.merchant)).data
      const where = { actor: `user:${user.id}`, method: "POST", path: path() }
      return { ...where, key: "one", query: {}, body: desk.wish(5), holder }
    }

    it("leaves the key to the next one when its time is over, and is heard no more", async () => {
      const dead = await aQuestion("dead")
      expect(await operations().beginOnce(dead)).toEqual({ state: "begun" })
      expect((await refund(5, "one")).status).toBe(409)
      expect(await operations().goOn(dead)).toBe(true)
      await rows().update({ held_until: new Date(0) })
      // What was asked under the key is still known.
      expect((await refund(6, "one")).status).toBe(422)
      const [one, two] = await Promise.all([refund(5, "one"), refund(5, "one")])
      expect([one.status, two.status].filter((status) => status === 201)).not.toHaveLength(0)
      expect(await desk.refunds()).toEqual([500])
      expect(await operations().goOn(dead)).toBe(false)
      expect(await operations().answerOnce(dead, { status: 201, body: "{}" })).toBe(false)
      expect(await operations().letGo(dead)).toBe(false)
      expect(isReplayed(await refund(5, "one"))).toBe(true)
    })
  })

  it("remembers for a day", async () => {
    await refund(5, "one")
    await refund(6, "two")
    const [{ days }] = await rows().where({ status: 201 }).select({ days: getDays() }).limit(1)
    expect(Number(days)).toBeCloseTo(1, 2)
    const [kept] = await rows().orderBy("id").limit(1)
    await rows()
      .whereNot({ id: kept.id })
      .update({ expires_at: new Date(0) })
    await forgetOldKeys(container)
    expect((await rows()).map(({ id }: { id: string }) => id)).toEqual([kept.id])
    await rows().update({ expires_at: new Date(0) })
    const again = await Promise.all([refund(5, "one"), refund(6, "two")])
    expect(again.map(isReplayed)).toEqual([false, false])
  })
  const getDays = () =>
    container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw("extract(epoch from expires_at - created_at) / 86400")

  it.each([
    ["too long a", "k".repeat(KEY_LENGTH_MAX + 1)],
    ["an empty", ""],
  ])("refuses %s key", async (_, key) => {
    const { status, data } = await refund(5, key)
    expect(status).toBe(400)
    expect(data.message).toContain(`accepts 1 to ${KEY_LENGTH_MAX} characters`)
  })
})
