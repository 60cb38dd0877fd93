import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { openToMore } from "../../lib/openapi/published"
import {
  Audience,
  publicEvent,
  PUBLIC_EVENTS,
  PublicEvent,
  PublicEventType,
} from "../../modules/webhook/catalogue"
import { envelopeOf } from "../../modules/webhook/envelope"
import { API_VERSION } from "../../modules/webhook/rules"
import { payloadSchemaOf, sampleOf } from "./payload-schema"

/** What an event is made of, whatever happened; see `envelopeOf`. */
export function envelopeSchemaOf(type: PublicEventType, audience: Audience): z.ZodObject | null {
  const data = payloadSchemaOf(type, audience)
  const { resource } = publicEvent(type)
  return (
    data &&
    z
      .object({
        id: z.string(),
        type: z.literal(type),
        api_version: z.string(),
        timestamp: z.iso.datetime(),
        sequence: z.number().int().min(1),
        resource: z.object({ type: z.literal(resource), id: z.string() }).strict(),
        data,
      })
      .strict()
  )
}

/** The events of an audience, as the API documents show them. */
export const webhookDocumentsOf = (audience: Audience) =>
  PUBLIC_EVENTS.flatMap(({ type, says: description }) => {
    const payload = envelopeSchemaOf(type, audience)
    return payload ? [{ type, description, tag: "Webhooks", payload }] : []
  })

const SAMPLE_AT = "2026-11-22T10:05:00.000Z"

function sampleEnvelope({ type, resource }: PublicEvent, audience: Audience): object {
  const data = sampleOf(type, audience)
  // Each resource has an id; the samples are held to the schemas by a test.
  const { id: resource_id } = data?.[resource] as { id: string }
  const event = {
    ...{ id: "evt_01KAN2V0000000000000000000", type, api_version: API_VERSION, sequence: 1 },
    ...{ occurred_at: SAMPLE_AT, resource_type: resource, resource_id },
    data: JSON.stringify(data),
  }
  return JSON.parse(envelopeOf(event, "snapshot"))
}

const lineOf = (event: PublicEvent, audience: Audience) => ({
  type: event.type,
  description: event.says,
  resource_type: event.resource,
  sample: sampleEnvelope(event, audience),
})

/** All that an audience can subscribe to. */
export const listEventTypes = (audience: Audience) =>
  PUBLIC_EVENTS.filter(({ audiences }) => audiences.includes(audience)).map((event) =>
    lineOf(event, audience)
  )

/**
 * One of them with its JSON schema.
 *
 * @throws MedusaError not_found for what the audience never hears of
 */
export function retrieveEventType(type: string, audience: Audience) {
  const event = PUBLIC_EVENTS.find((one) => one.type === type)
  const schema = event && envelopeSchemaOf(event.type, audience)
  if (!schema) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Webhook event type ${type} was not found`)
  }
  return { ...lineOf(event, audience), schema: openToMore(z.toJSONSchema(schema)) }
}
