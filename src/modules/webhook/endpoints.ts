import { InjectManager, InjectTransactionManager } from "@medusajs/framework/utils"
import { MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { seal, unseal } from "../../lib/seal"
import { run } from "../../lib/sql"
import { CustomHeaders, readHeaders } from "./custom-headers"
import { assertPatterns } from "./patterns"
import { ApiVersion, ENDPOINTS_MAX, Payload } from "./rules"
import { HEADERS_PURPOSE, hintOf, newSecret, OVERLAP_MS, SECRET_PURPOSE } from "./signature"
import { Ctx, WebhookEndpointRow } from "./storage"
import { readTarget } from "./targets/target"
import { WebhookWatermarks } from "./watermarks"

/** An endpoint, and whose it must be: a seller's, or the merchant's for null. */
export type OwnEndpoint = { id: string; seller_id: string | null }
export type EndpointFields = {
  url: string
  description?: string | null
  event_types: string[]
  api_version: ApiVersion
  payload: Payload
  headers?: CustomHeaders
  rate_per_second?: number | null
}
/** The secret is shown to whoever made it, and never again. */
export type WithSecret = { id: string; secret: string }

/** Where integrators want to hear of events. */
export class WebhookEndpoints extends WebhookWatermarks {
  /** Refuses one too many; two at once wait for each other. */
  @InjectTransactionManager()
  async addEndpoint(
    { seller_id, ...fields }: EndpointFields & { seller_id: string | null },
    @MedusaContext() context: Ctx = {}
  ): Promise<WithSecret> {
    await this.assertRoom_(seller_id, context)
    this.assertSound_(fields, seller_id)
    const { headers = {}, ...rest } = fields
    const secret = newSecret()
    const { id } = await this.createWebhookEndpoints(
      { ...rest, ...this.sealedHeaders_(headers), ...this.sealed_(secret), seller_id },
      context
    )
    return { id, secret }
  }

  @InjectTransactionManager()
  async changeEndpoint(
    own: OwnEndpoint,
    fields: Partial<EndpointFields>,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const { id } = await this.holdEndpoint_(own, context)
    this.assertSound_(fields, own.seller_id)
    const { headers, ...rest } = fields
    const sealed = headers ? this.sealedHeaders_(headers) : {}
    await this.updateWebhookEndpoints({ id, ...rest, ...sealed }, context)
  }

  /** What waits for it goes nowhere any more; what it got stays in the log. */
  @InjectTransactionManager()
  async removeEndpoint(own: OwnEndpoint, now: Date, @MedusaContext() context: Ctx = {}) {
    const { id } = await this.holdEndpoint_(own, context)
    await run(
      context,
      `update webhook_delivery set status = 'cancelled', updated_at = :now
        where endpoint_id = :id and status = 'pending' and deleted_at is null`,
      { id, now }
    )
    await this.softDeleteWebhookEndpoints([id], {}, context)
  }

  /** Comes back switched off: whoever reads there may not count on it any more. */
  @InjectTransactionManager()
  async bringBackEndpoint(id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    await this.assertRoom_(null, context)
    await this.restoreWebhookEndpoints([id], {}, context)
    const off = { status: "disabled", disabled_reason: "by_owner", disabled_at: now } as const
    await this.updateWebhookEndpoints({ id, ...off }, context)
  }

  /** What waited while it was off goes on at once; what happened meanwhile can be replayed. */
  @InjectTransactionManager()
  async enableEndpoint(own: OwnEndpoint, @MedusaContext() context: Ctx = {}): Promise<void> {
    const { id } = await this.holdEndpoint_(own, context)
    await this.updateWebhookEndpoints(
      {
        ...{ id, status: "enabled", disabled_reason: null, disabled_at: null },
        ...{ failing_since: null, warned_at: null, next_send_at: null },
      },
      context
    )
  }

  @InjectTransactionManager()
  async disableEndpoint(own: OwnEndpoint, now: Date, @MedusaContext() context: Ctx = {}) {
    const { id, status } = await this.holdEndpoint_(own, context)
    if (status === "disabled") return
    const off = { status: "disabled", disabled_reason: "by_owner", disabled_at: now } as const
    await this.updateWebhookEndpoints({ id, ...off }, context)
  }

  /** The secret of before signs as well for a day; the one before that no more. */
  @InjectTransactionManager()
  async rotateSecret(
    own: OwnEndpoint,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<WithSecret> {
    const { id, secret: previous_secret } = await this.holdEndpoint_(own, context)
    const secret = newSecret()
    const previous_secret_expires_at = new Date(now.getTime() + OVERLAP_MS)
    const previous = { previous_secret, previous_secret_expires_at }
    await this.updateWebhookEndpoints({ id, ...this.sealed_(secret), ...previous }, context)
    return { id, secret }
  }

  /** @throws MedusaError not_found, also for somebody else's */
  async endpointOf({ id, seller_id }: OwnEndpoint): Promise<WebhookEndpointRow> {
    const [row] = await this.listWebhookEndpoints({ id, seller_id }, { take: 1 })
    if (!row) throw noSuchEndpoint(id)
    return row
  }

  /** Secrets that have had their day are forgotten. */
  @InjectManager()
  async forgetPreviousSecrets(now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    await run(
      context,
      `update webhook_endpoint set previous_secret = null, previous_secret_expires_at = null
        where previous_secret_expires_at <= :now and deleted_at is null`,
      { now }
    )
  }

  protected unsealSecret_ = (sealed: string) =>
    unseal(sealed, this.options.secrets_key, SECRET_PURPOSE)
  protected unsealHeaders_ = (sealed: string | null): CustomHeaders =>
    sealed ? JSON.parse(unseal(sealed, this.options.secrets_key, HEADERS_PURPOSE)) : {}

  /** Holds it until the transaction ends: nothing is claimed for it meanwhile. */
  protected async holdEndpoint_({ id, seller_id }: OwnEndpoint, context: Ctx) {
    const [row] = await run<Pick<WebhookEndpointRow, "id" | "status" | "secret">>(
      context,
      `select id, status, secret from webhook_endpoint
        where id = :id and coalesce(seller_id, '') = :owner and deleted_at is null for update`,
      { id, owner: seller_id ?? "" }
    )
    if (!row) throw noSuchEndpoint(id)
    return row
  }

  private async assertRoom_(seller_id: string | null, context: Ctx) {
    const key = `webhook:${seller_id ?? "merchant"}`
    await run(context, "select pg_advisory_xact_lock(hashtextextended(:key, 0))", { key })
    const [, count] = await this.listAndCountWebhookEndpoints({ seller_id }, { take: 1 }, context)
    if (count >= ENDPOINTS_MAX) {
      const message = `There are ${count} endpoints; accepted: at most ${ENDPOINTS_MAX}`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
  }

  private assertSound_({ url, event_types }: Partial<EndpointFields>, seller_id: string | null) {
    if (url !== undefined) readTarget(url, this.options)
    if (event_types) assertPatterns(event_types, seller_id ? "seller" : "merchant")
  }

  private sealedHeaders_(given: CustomHeaders) {
    const sound = readHeaders(given)
    const header_names = Object.keys(sound)
    const sealed = seal(JSON.stringify(sound), this.options.secrets_key, HEADERS_PURPOSE)
    return { headers: header_names.length ? sealed : null, header_names }
  }

  private sealed_(secret: string) {
    const sealed = seal(secret, this.options.secrets_key, SECRET_PURPOSE)
    return { secret: sealed, secret_hint: hintOf(secret) }
  }
}

const noSuchEndpoint = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no webhook endpoint ${id}`)
