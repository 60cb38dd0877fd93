import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { hear } from "../../../src/workflows/notice/hear"
import { webhookTeller } from "../../../src/workflows/notice/tellers/webhooks"
import { aMerchant } from "../../helpers/actors"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"

const HOUR_MS = 60 * 60_000

souk(({ api, getContainer }) => {
  let seller_id: string
  const now = new Date()
  beforeAll(async () => {
    await aMerchant(api, getContainer(), "merchant@example.com")
    seller_id = (await aSeller(api, getContainer(), "North")).id
  })

  const webhooks = () => getContainer().resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const endpoint = async (owner: string | null, state: object) => {
    const { id } = await webhooks().addEndpoint({
      ...{ url: "http://127.0.0.1:9/hook?token=hush", event_types: ["*"] },
      ...{ api_version: "2026-11-22", payload: "snapshot", seller_id: owner },
    })
    await webhooks().updateWebhookEndpoints({ id, failing_since: now, ...state })
    return id
  }
  const keysAfter = async () => {
    // What its events lost is found by the search, and told once.
    const window = {
      since: new Date(now.getTime() - HOUR_MS),
      until: new Date(Date.now() + HOUR_MS),
    }
    for (let i = 0; i < 2; i++) {
      const heard = await webhookTeller.missed(getContainer(), window)
      for (const one of heard) await hear(getContainer(), webhookTeller, one, now)
    }
    const messages = await getContainer()
      .resolve<NoticeModuleService>(NOTICE_MODULE)
      .listNoticeMessages({ key: { $like: "%_webhook_%" } }, { take: 100 })
    expect(JSON.stringify(messages)).not.toContain("hush")
    return messages.map(({ key, channel }) => `${key} ${channel}`).sort()
  }

  it("tells the merchant and the store of their own endpoints that fail", async () => {
    await endpoint(null, { warned_at: now })
    await endpoint(seller_id, { warned_at: now })
    expect(await keysAfter()).toEqual([
      ...["merchant_webhook_failing email", "merchant_webhook_failing feed"],
      ...["store_webhook_failing email", "store_webhook_failing feed"],
    ])
  })

  it("tells them of those that were switched off, unless they did that", async () => {
    const off = { status: "disabled", disabled_at: now, warned_at: now }
    await endpoint(null, { ...off, disabled_reason: "gone" })
    await endpoint(seller_id, { ...off, disabled_reason: "failing" })
    await endpoint(seller_id, { ...off, disabled_reason: "by_owner" })
    expect(await keysAfter()).toEqual([
      ...["merchant_webhook_disabled email", "merchant_webhook_disabled feed"],
      ...["store_webhook_disabled email", "store_webhook_disabled feed"],
    ])
  })
})
