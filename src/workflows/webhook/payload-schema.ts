import { z } from "@medusajs/framework/zod"
import { Audience, publicEvent, PublicEventType } from "../../modules/webhook/catalogue"
import { EXTRAS } from "./extras"
import { isGone } from "./freeze"
import { SAMPLES } from "./samples/all"
import { SNAPSHOTS } from "./snapshots/all"

const Gone = z.object({ id: z.string() }).strict()

function resourceSchemaOf(type: PublicEventType, audience: Audience): z.ZodObject | null {
  const { resource, audiences } = publicEvent(type)
  if (!audiences.includes(audience)) return null
  return isGone({ type }) ? Gone : SNAPSHOTS[resource][audience]
}

/** What `data` of an event looks like; null where the audience hears nothing of it. */
export function payloadSchemaOf(type: PublicEventType, audience: Audience): z.ZodObject | null {
  const schema = resourceSchemaOf(type, audience)
  const { resource } = publicEvent(type)
  return schema && z.object({ [resource]: schema, ...EXTRAS[type]?.shape }).strict()
}

/** An example of it. Of the merchant's sample a seller's has the fields that the schema names. */
export function sampleOf(
  type: PublicEventType,
  audience: Audience
): Record<string, unknown> | null {
  const schema = resourceSchemaOf(type, audience)
  if (!schema) return null
  const { resource } = publicEvent(type)
  const { merchant, seller } = SAMPLES[resource]
  const row: Record<string, unknown> = audience === "seller" ? { ...merchant, ...seller } : merchant
  const fields = Object.keys(schema.shape).filter((field) => field in row)
  const shown = Object.fromEntries(fields.map((field) => [field, row[field]]))
  return { [resource]: shown, ...EXTRAS[type]?.sample }
}
