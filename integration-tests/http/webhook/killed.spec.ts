import { fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import { CLAIM_MS, HAPPENINGS_MAX } from "../../../src/modules/webhook/rules"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { sendDeliveries } from "../../../src/workflows/webhook/send-deliveries"
import { souk } from "../../helpers/runner"
import type { WebhookSettings } from "../../helpers/webhook-process"
import { aWebhookReceiver } from "../../helpers/webhook-receiver"

const EVENTS = 600
const KILLED_AFTER = 150
const PROCESS = resolve("integration-tests/helpers/webhook-process.ts")

souk(({ getContainer, dbConfig }) => {
  it("leaves nothing unsent when its process is killed, and says nothing under two names", async () => {
    const receiver = await aWebhookReceiver()
    const webhooks = getContainer().resolve<WebhookModuleService>(WEBHOOK_MODULE)
    const now = new Date()
    await webhooks.addEndpoint({
      ...{ url: receiver.url, event_types: ["*"], api_version: "2026-11-22" },
      ...{ payload: "snapshot", seller_id: null },
    })
    for (let from = 0; from < EVENTS; from += HAPPENINGS_MAX) {
      await webhooks.recordHappenings(
        Array.from({ length: HAPPENINGS_MAX }, (_, i) => ({
          ...{ type: "order.placed", event_key: `order.placed:${from + i}`, occurred_at: now },
          resource: { type: "order", id: `order_${from + i}` },
          audiences: [{ seller_id: null, data: { id: `order_${from + i}` } }],
        })),
        now
      )
    }
    receiver.answer({ slow_ms: 20 })
    const settings: WebhookSettings = {
      ...{ database_url: dbConfig.clientUrl, webhooks: webhooks.options },
    }
    const child = fork(PROCESS, [JSON.stringify(settings)], {
      execArgv: ["-r", "ts-node/register/transpile-only"],
    })
    const ended = once(child, "exit")
    await Promise.race([receiver.arrived(KILLED_AFTER), ended])
    child.kill("SIGKILL")
    await ended
    const left = await webhooks.listWebhookDeliveries({ status: "sending" }, { take: EVENTS })
    expect(left.length).toBeGreaterThan(0)

    // What it did not take over goes on at once, and the rest when its claims have run out.
    const send = (at: Date) =>
      sendDeliveries(getContainer(), { clock: { now: () => at, chance: Math.random } })
    await send(new Date())
    await send(new Date(Date.now() + CLAIM_MS))
    const delivered = { status: "delivered" as const }
    const [, count] = await webhooks.listAndCountWebhookDeliveries(delivered, { take: 1 })
    expect(count).toBe(EVENTS)
    const bodies = new Map<string, Set<string>>()
    for (const { headers, body } of receiver.received) {
      const id = String(headers["webhook-id"])
      bodies.set(id, (bodies.get(id) ?? new Set()).add(body))
    }
    expect(bodies.size).toBe(EVENTS)
    expect([...bodies.values()].every(({ size }) => size === 1)).toBe(true)
    // Twice comes only what nobody knew of whether it had arrived.
    expect(receiver.received.length - EVENTS).toBeLessThanOrEqual(left.length)
    receiver.close()
  })
})
