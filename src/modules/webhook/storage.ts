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

export type Ctx = Context<EntityManager>
export type WebhookEventRow = InferTypeOf<typeof WebhookEvent>
export type WebhookEndpointRow = InferTypeOf<typeof WebhookEndpoint>
export type WebhookDeliveryRow = InferTypeOf<typeof WebhookDelivery>
export type WebhookAttemptRow = InferTypeOf<typeof WebhookAttempt>

export type WebhookOptions = {
  /** Seals the secrets and the headers of endpoints. */
  secrets_key: string
}

/** The tables of the domain. The service is a chain of classes: storage → recording → watermarks. */
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
