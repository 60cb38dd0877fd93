import { COMPLAINT_MODULE } from "../../../src/modules/complaint"
import ComplaintModuleService from "../../../src/modules/complaint/service"
import { FEEDBACK_MODULE } from "../../../src/modules/feedback"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import { REPORT_MODULE } from "../../../src/modules/report"
import ReportModuleService from "../../../src/modules/report/service"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { MEMBER_ROLES, MemberRole } from "../../../src/modules/seller/rules"
import { ROLE_TABLE } from "../../../src/api/seller/role-table"
import { aCustomer, Actor } from "../../helpers/actors"
import { inMinutes } from "../../helpers/auctions"
import { anOrder, aShop, Shop, slicesOf } from "../../helpers/orders"
import { Api, souk } from "../../helpers/runner"
import { aMember, aPaper } from "../../helpers/sellers"

/** Whoever leaves can do nothing more, so this comes last in a walk. */
const LEAVE = "/seller/members/leave"
const byLeavingLast = (a: { path: string }, b: { path: string }) =>
  Number(a.path === LEAVE) - Number(b.path === LEAVE)

type Answer = { status: number; data: { message?: string } }

souk(({ api, getContainer }) => {
  let shop: Shop
  const members = new Map<MemberRole, Actor>()

  beforeAll(async () => {
    const container = getContainer()
    shop = await aShop(api, container)
    members.set("owner", shop.north.auth)
    for (const role of MEMBER_ROLES.filter((role) => role !== "owner")) {
      members.set(role, (await aMember(api, container, shop.north.id, role)).auth)
    }
  })

  describe.each(MEMBER_ROLES)("a member who is %s", (role) => {
    it("may call just the routes that the role table gives them", async () => {
      const found: string[] = []
      for (const { method, path, roles } of [...ROLE_TABLE].sort(byLeavingLast)) {
        const { status, data } = await call(api, method, path, members.get(role)!)
        const refused = status === 403 && data.message?.startsWith(`A ${role} may not do this`)
        if (refused === roles.includes(role)) found.push(`${method} ${path} → ${status}`)
        // Whoever is let in gets an answer, or is told what is wrong with an empty request.
        if (!refused && ![200, 201, 400, 404].includes(status)) {
          found.push(`${method} ${path} → ${status}`)
        }
      }
      expect(found).toEqual([])
    })

    it("is told the same in advance", async () => {
      const { me } = (await api.get("/seller/me", members.get(role))).data
      const own = ROLE_TABLE.filter(({ roles }) => roles.includes(role))
      expect(me.role).toBe(role)
      expect(me.permissions).toEqual(own.map(({ method, path }) => `${method} ${path}`))
    })
  })

  describe("a member of one store", () => {
    /** The ids and a sound body with which each route would work for the other store. */
    const foreign: Record<string, { ids: Record<string, string>; body?: object }> = {}
    const prepare = async () => {
      const container = getContainer()
      const { south } = shop
      const product = { ":id": south.product.id, ":variant_id": south.product.variant_id }
      const price = [{ currency_code: "usd", amount: 1 }]
      const member = await aMember(api, container, south.id, "support")
      const { invite } = (
        await api.post("/seller/invites", { email: "kai@example.com", role: "support" }, south.auth)
      ).data
      const { document } = (await api.post("/seller/verification/documents", aPaper(), south.auth))
        .data
      const form = new FormData()
      form.append("kind", "stock")
      form.append("file", new Blob(["sku,stock\nnone,1\n"], { type: "text/csv" }), "stock.csv")
      const imported = (await api.post("/seller/imports", form, south.auth)).data.import
      const order = await anOrder(api, container, shop, {
        items: [{ variant_id: south.product.variant_id, quantity: 1 }],
        shipping_option_ids: [south.shipping_option_id],
      })
      const [slice] = await slicesOf(container, order.id)
      const { customers } = (await api.get("/seller/customers", south.auth)).data
      const sold = (body?: object) => ({ ids: { ":id": slice.id }, body })
      const items = [{ id: slice.lines[0].reference_id, quantity: 1 }]
      const of = (id: string, body?: object) => ({ ids: { ":id": id }, body })
      const lot = { variant_id: south.product.variant_id, currency_code: "usd", start_price: 5 }
      const { auction } = (
        await api.post("/seller/auctions", { ...lot, ends_at: inMinutes(60) }, south.auth)
      ).data
      const because = { reason: "Not mine" }
      const payout = await container.resolve<LedgerModuleService>(LEDGER_MODULE).createPayouts({
        ...{ seller_id: south.id, currency_code: "usd", decimals: 2, amount: 1, entry_count: 1 },
        provider: "manual",
      })
      const words = { body: "Not mine", version: 1 }
      const complaint = await container
        .resolve<ComplaintModuleService>(COMPLAINT_MODULE)
        .createComplaints({
          ...{ order_id: order.id, seller_order_id: slice.id, seller_id: south.id },
          ...{ customer_id: "cus_1", display_id: 1, reason: "damaged", wish: "refund" },
          ...{ currency_code: "usd", decimals: 2, opened_at: new Date() },
        })
      const { feedback } = await container.resolve<FeedbackModuleService>(FEEDBACK_MODULE).give(
        {
          ...{ kind: "seller", order_id: order.id, display_id: 1, seller_id: south.id },
          ...{ seller_order_id: slice.id, product_id: null, product_title: null },
          ...{ customer_id: "cus_1", author_name: "Ann L.", overall: 5, comment: null },
          ...{ communication: null, shipping: null, accuracy: null, picture_ids: [] },
        },
        new Date()
      )
      const offer = { code: "SOUTH", kind: "percentage", target: "items", value: 5 }
      const { promotion } = (await api.post("/seller/promotions", offer, south.auth)).data
      const { user } = (await api.get("/admin/users/me", south.auth)).data
      const notice = await container.resolve<NoticeModuleService>(NOTICE_MODULE).createNotices({
        ...{ key: "store_verified", event_key: "store_verified:1", title: "Verified", body: "Yes" },
        ...{ recipient_type: "user", recipient_id: user.id, seller_id: south.id },
        facts: { seller_id: south.id, seller_name: "South" },
      })
      const ann = await aCustomer(api, shop.market.visitor, "ann.account@example.com")
      const about = { product_id: south.product.id, body: "Is it big?" }
      const { conversation, message } = (await api.post("/store/conversations", about, ann)).data
      const { ticket } = (
        await api.post(
          "/store/tickets",
          {
            ...{ subject: "Is it big?", body: "How much goes in?", product_id: south.product.id },
            ...{ email: "kim@example.com", name: "Kim" },
          },
          shop.market.visitor
        )
      ).data
      const hook = { url: "http://127.0.0.1:9/hook", event_types: ["*"] }
      const endpoint_id = (await api.post("/seller/webhook-endpoints", hook, south.auth)).data
        .webhook_endpoint.id
      const delivery_id = (
        await api.post(`/seller/webhook-endpoints/${endpoint_id}/test-event`, {}, south.auth)
      ).data.webhook_delivery.id
      const [{ id: event_id }] = await container
        .resolve<WebhookModuleService>(WEBHOOK_MODULE)
        .listWebhookEvents({ seller_id: south.id }, { take: 1 })
      const since = { since: "2026-11-22T12:00:00Z" }
      const run = await container.resolve<ReportModuleService>(REPORT_MODULE).requestRun(
        {
          ...{ key: "low-stock", scope: { seller_id: south.id }, params: {}, format: "csv" },
          requested_by: user.id,
        },
        new Date()
      )
      // What is for the merchant alone.
      const report = (body?: object) => ({ ids: { ":key": "sellers" }, body })
      Object.assign(foreign, {
        "/seller/reports/:key": report(),
        "/seller/reports/:key/rows": report(),
        "/seller/reports/:key/runs": report({}),
        "/seller/report-runs/:id": of(run.id),
        "/seller/report-runs/:id/download": of(run.id),
        "/seller/report-runs/:id/cancel": of(run.id, {}),
        "/seller/report-runs/:id/retry": of(run.id, {}),
        "/seller/webhook-endpoints/:id": of(endpoint_id, { description: "Mine" }),
        "/seller/webhook-endpoints/:id/enable": of(endpoint_id, {}),
        "/seller/webhook-endpoints/:id/disable": of(endpoint_id, {}),
        "/seller/webhook-endpoints/:id/rotate-secret": of(endpoint_id, {}),
        "/seller/webhook-endpoints/:id/test-event": of(endpoint_id, {}),
        "/seller/webhook-endpoints/:id/replay": of(endpoint_id, since),
        "/seller/webhook-endpoints/:id/replay-failed": of(endpoint_id, since),
        "/seller/webhook-deliveries/:id": of(delivery_id),
        "/seller/webhook-deliveries/:id/replay": of(delivery_id, {}),
        "/seller/tickets/:id": of(ticket.id),
        "/seller/tickets/:id/comments": of(ticket.id, { body: "Mine" }),
        "/seller/tickets/:id/attachments/:attachment_id": {
          ids: { ":id": ticket.id, ":attachment_id": "att_1" },
        },
        "/seller/notifications/:id/read": of(notice.id, {}),
        "/seller/webhook-events/:id": of(event_id),
        // What no seller ever hears of.
        "/seller/webhook-event-types/:type": { ids: { ":type": "order.placed" } },
        "/seller/members/:id": of(member.id, { role: "finance" }),
        "/seller/invites/:id": of(invite.id),
        "/seller/verification/documents/:id": of(document.id),
        "/seller/customers/:id": of(customers[0].id),
        "/seller/imports/:id": of(imported.id),
        "/seller/imports/:id/errors": of(imported.id),
        "/seller/imports/:id/report": of(imported.id),
        "/seller/imports/:id/cancel": of(imported.id, {}),
        "/seller/shipping-options/:id": of(south.shipping_option_id, { name: "Mine" }),
        "/seller/promotions/:id": of(promotion.id, { value: 6 }),
        "/seller/products/:id": { ids: product, body: { title: "Mine" } },
        "/seller/products/:id/wishlist-demand": { ids: product },
        "/seller/products/:id/listing": { ids: product, body: { format: "auction" } },
        "/seller/auctions/:id": of(auction.id, { start_price: 2 }),
        "/seller/auctions/:id/bids": of(auction.id),
        "/seller/auctions/:id/changes": of(auction.id),
        "/seller/auctions/:id/publish": of(auction.id, {}),
        "/seller/auctions/:id/cancel": of(auction.id, because),
        "/seller/auctions/:id/end-early": of(auction.id, because),
        "/seller/auctions/:id/lower-reserve": of(auction.id, { reserve_price: null }),
        "/seller/auctions/:id/relist": of(auction.id, {}),
        "/seller/auctions/:id/second-chance": of(auction.id, {}),
        "/seller/auctions/:id/bidders/:alias/cancel": {
          ids: { ":id": auction.id, ":alias": "7F3K2" },
          body: because,
        },
        "/seller/payouts/:id": of(payout.id),
        "/seller/complaints/:id": of(complaint.id),
        "/seller/complaints/:id/offer": of(complaint.id, { ...words, kind: "other" }),
        "/seller/complaints/:id/reject": of(complaint.id, words),
        "/seller/complaints/:id/messages": of(complaint.id, { body: "Not mine" }),
        "/seller/complaints/:id/appeal": of(complaint.id, { body: "Not mine" }),
        "/seller/complaints/:id/attachments/:attachment_id": {
          ids: { ":id": complaint.id, ":attachment_id": "att_none" },
        },
        "/seller/conversations/:id": of(conversation.id),
        "/seller/conversations/:id/messages": of(conversation.id, { body: "Not mine" }),
        "/seller/conversations/:id/read": of(conversation.id, {}),
        "/seller/conversations/:id/messages/:message_id/report": {
          ids: { ":id": conversation.id, ":message_id": message.id },
          body: {},
        },
        "/seller/conversations/:id/attachments/:attachment_id": {
          ids: { ":id": conversation.id, ":attachment_id": "att_none" },
        },
        "/seller/feedback/:id/answer": of(feedback.id, { answer: "Not mine" }),
        "/seller/products/:id/submit": { ids: product, body: {} },
        "/seller/products/:id/variants": { ids: product, body: { title: "Mine", prices: price } },
        "/seller/products/:id/variants/:variant_id": { ids: product, body: { title: "Mine" } },
        "/seller/orders/:id": sold(),
        "/seller/orders/:id/export": sold(),
        "/seller/orders/:id/fulfillments": sold({ items }),
        "/seller/orders/:id/shipments": sold({ fulfillment_id: "ful_1" }),
        "/seller/orders/:id/deliveries": sold({ fulfillment_id: "ful_1" }),
        "/seller/orders/:id/status": sold({ status: "processing" }),
        "/seller/orders/:id/cancel": sold({ reason: "Not mine" }),
        "/seller/orders/:id/refund-requests": sold({ amount: 0.01, reason: "Not mine" }),
      })
    }

    it("finds nothing of another on any route that takes an id", async () => {
      await prepare()
      const found: string[] = []
      for (const { method, path } of ROLE_TABLE.filter(({ path }) => path.includes(":"))) {
        expect([path, path in foreign]).toEqual([path, true])
        const { ids, body } = foreign[path]
        const concrete = Object.entries(ids).reduce((url, [key, id]) => url.replace(key, id), path)
        const sent = method === "POST" ? body : undefined
        const { status } = await call(api, method, concrete, shop.north.auth, sent)
        if (status !== 404) found.push(`${method} ${path} → ${status}`)
      }
      expect(found).toEqual([])
    })

    it("counts no pieces of another", async () => {
      const { variant_id } = shop.south.product
      const levels = [{ variant_id, stocked_quantity: 0 }]
      const answer = await call(api, "POST", "/seller/stock", shop.north.auth, { levels })
      expect(answer.status).toBe(404)
    })
  })
})

/** The answer to a call, with placeholders for ids and an empty body. */
async function call(api: Api, method: string, path: string, actor: Actor, body: object = {}) {
  const url = path.replace(/:\w+/g, "none")
  return (await api
    .request({ method, url, headers: actor.headers, ...(method === "POST" && { data: body }) })
    .catch(({ response }: { response: Answer }) => response)) as Answer
}
