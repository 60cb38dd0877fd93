import { InjectManager, InjectTransactionManager } from "@medusajs/framework/utils"
import { MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { CLAIM, DUE_ENDPOINTS, GIVE_BACK, HOLD_ENDPOINT, PACE, RECLAIM } from "./claim-sql"
import type { CustomHeaders } from "./custom-headers"
import { WebhookDesk } from "./desk"
import { envelopeOf, EventInEnvelope } from "./envelope"
import { CLAIM_MS, CLAIMED_MAX, DUE_ENDPOINTS_MAX } from "./rules"
import type { DeliveryKind, EndpointStatus, Payload } from "./rules"
import { Ctx } from "./storage"

/** A delivery that somebody has taken over to send it. */
export type ClaimedDelivery = {
  delivery_id: string
  event_id: string
  kind: DeliveryKind
  attempts: number
  claim_count: number
  body: string
}
/** One endpoint's turn: what is sent to it now, and how. */
export type Turn = {
  endpoint: {
    id: string
    url: string
    headers: CustomHeaders
    secrets: string[]
    is_failing: boolean
    rate_per_second: number | null
  }
  deliveries: ClaimedDelivery[]
}
export type DueEndpoint = { id: string; is_failing: boolean }
type HeldEndpoint = {
  id: string
  url: string
  status: EndpointStatus
  headers: string | null
  rate_per_second: number | null
  is_failing: boolean
  secret: string
  previous_secret: string | null
}
type ClaimedRow = Omit<EventInEnvelope, "occurred_at"> &
  Omit<ClaimedDelivery, "event_id" | "body"> & { payload: Payload; occurred_at: string | Date }

const SECOND_MS = 1_000

/** Who sends which delivery now. */
export class WebhookClaims extends WebhookDesk {
  /** The application is about to end: nothing more is begun. */
  isStopping = false
  __hooks = {
    onApplicationPrepareShutdown: async () => {
      this.isStopping = true
    },
  }

  /** Endpoints to which something is to be sent now, in no order: none of them is always the last. */
  @InjectManager()
  async dueEndpoints(now: Date, @MedusaContext() context: Ctx = {}): Promise<DueEndpoint[]> {
    return await run(context, DUE_ENDPOINTS, { now, limit: DUE_ENDPOINTS_MAX })
  }

  /**
   * Takes over what is due for an endpoint. Others get it back when nothing is heard for `CLAIM_MS`.
   * An endpoint with a rate gets what one second may bring, and nothing more before it is over.
   */
  @InjectTransactionManager()
  async claimTurn(
    id: string,
    limit: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Turn | null> {
    const [held] = await run<HeldEndpoint>(context, HOLD_ENDPOINT, { id, now })
    if (!held) return null
    const { rate_per_second: rate } = held
    const rows = await run<ClaimedRow>(context, CLAIM, {
      ...{ endpoint_id: id, now, until: new Date(now.getTime() + CLAIM_MS) },
      limit: Math.min(limit, CLAIMED_MAX, rate ?? CLAIMED_MAX),
      is_enabled: held.status === "enabled",
    })
    if (!rows.length) return null
    if (rate) {
      const next_send_at = new Date(now.getTime() + Math.ceil((rows.length * SECOND_MS) / rate))
      await run(context, PACE, { id, next_send_at })
    }
    return { endpoint: this.opened_(held), deliveries: rows.map(claimedOf) }
  }

  /** Nothing was sent, so nothing is counted. */
  @InjectManager()
  async giveBack(deliveries: ClaimedDelivery[], now: Date, @MedusaContext() context: Ctx = {}) {
    if (!deliveries.length) return
    const claims = deliveries.map(({ delivery_id, claim_count }) => ({ delivery_id, claim_count }))
    await run(context, GIVE_BACK, { rows: JSON.stringify(claims), now })
  }

  /** Deliveries of processes that ended without a word wait again. */
  @InjectManager()
  async reclaimLeftBehind(now: Date, @MedusaContext() context: Ctx = {}): Promise<number> {
    const limit = DUE_ENDPOINTS_MAX
    return (await run(context, RECLAIM, { now, limit })).length
  }

  private opened_({ secret, previous_secret, headers, ...held }: HeldEndpoint) {
    const { id, url, is_failing, rate_per_second } = held
    const sealed = previous_secret ? [secret, previous_secret] : [secret]
    const secrets = sealed.map(this.unsealSecret_)
    const opened = { secrets, headers: this.unsealHeaders_(headers) }
    return { id, url, is_failing, rate_per_second, ...opened }
  }
}

function claimedOf({ delivery_id, kind, attempts, claim_count, payload, ...row }: ClaimedRow) {
  const event = { ...row, occurred_at: new Date(row.occurred_at).toISOString() }
  const body = envelopeOf(event, payload)
  return { delivery_id, event_id: row.id, kind, attempts, claim_count, body }
}
