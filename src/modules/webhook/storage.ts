import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import WebhookAttempt from "./models/webhook-attempt"
import WebhookDelivery from "./models/webhook-delivery"
import WebhookEndpoint from "./models/webhook-endpoint"
import WebhookEvent from "./models/webhook-event"
import WebhookHour from "./models/webhook-hour"
import WebhookResource from "./models/webhook-resource"
import WebhookWatermark from "./models/webhook-watermark"
import type { TargetRules } from "./targets/target"

export type Ctx = Context<EntityManager>
export type WebhookEventRow = InferTypeOf<typeof WebhookEvent>
export type WebhookEndpointRow = InferTypeOf<typeof WebhookEndpoint>
export type WebhookDeliveryRow = InferTypeOf<typeof WebhookDelivery>
export type WebhookAttemptRow = InferTypeOf<typeof WebhookAttempt>

export type WebhookOptions = TargetRules & {
  /** Seals the secrets and the headers of endpoints. */
  secrets_key: string
}

/**
 * The tables of the domain. The service is a chain of classes, one for each thing it knows:
 * storage → recording → watermarks → endpoints → desk → claims → outcomes → forgetting.
 */
export class WebhookStorage extends MedusaService({
  WebhookEvent,
  WebhookResource,
  WebhookWatermark,
  WebhookEndpoint,
  WebhookDelivery,
  WebhookAttempt,
  WebhookHour,
}) {
  readonly options: WebhookOptions

  constructor(dependencies: object, options: WebhookOptions) {
    super(dependencies, options)
    this.options = options
  }
}
