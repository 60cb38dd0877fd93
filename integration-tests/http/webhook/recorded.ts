import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import { PublicEventType } from "../../../src/modules/webhook/catalogue"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { payloadSchemaOf } from "../../../src/workflows/webhook/payload-schema"
import { OVERLAP_MS, recordMissed } from "../../../src/workflows/webhook/record-missed"
import { SOURCES } from "../../../src/workflows/webhook/sources/all"

const MINUTE_MS = 60_000

export const webhooksOf = (container: MedusaContainer) =>
  container.resolve<WebhookModuleService>(WEBHOOK_MODULE)

export type Recorded = {
  type: PublicEventType
  seller_id: string | null
  event_key: string
  resource_type: string
  resource_id: string
  sequence: number
  occurred_at: Date
  data: Record<string, Record<string, unknown>>
}

/** All that was recorded, in the order in which it was, with the data as its readers get them. */
export async function everythingRecorded(container: MedusaContainer): Promise<Recorded[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: (Omit<Recorded, "data"> & { data: string })[] }>(
    `select type, seller_id, event_key, resource_type, resource_id, sequence, occurred_at, data
     from webhook_event order by created_at, id`
  )
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) }))
}

/** Whatever of it does not look as its schema says, in words; and counters with gaps. */
export function flawsOf(recorded: Recorded[]): string[] {
  const counted = new Map<string, number>()
  return recorded.flatMap(({ type, seller_id, data, resource_type, resource_id, sequence }) => {
    const audience = seller_id ? "seller" : "merchant"
    const schema = payloadSchemaOf(type, audience)
    const counter = `${seller_id} ${resource_type} ${resource_id}`
    const expected = (counted.get(counter) ?? 0) + 1
    counted.set(counter, sequence)
    const gap = sequence === expected ? [] : [`${type} of ${counter} is number ${sequence}`]
    if (!schema) return [...gap, `${type} is not for the ${audience}`]
    const { error } = schema.safeParse(data)
    const wrong = error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    return [...gap, ...(wrong ?? []).map((issue) => `${type} for the ${audience}: ${issue}`)]
  })
}

/** Who heard of what, without the data, which may have moved on: `order.placed:order_1 merchant`. */
export const keysOf = (recorded: Recorded[]) =>
  recorded.map(({ event_key, seller_id }) => `${event_key} ${seller_id ?? "merchant"}`).sort()

/** The types that somebody heard, in their order, each once. */
export const typesFor = (recorded: Recorded[], seller_id: string | null) => [
  ...new Set(recorded.filter((one) => one.seller_id === seller_id).map(({ type }) => type)),
]

/** As if nothing had ever been recorded. Gives back the moment from which things are news. */
export async function forgetEverythingRecorded(container: MedusaContainer): Promise<Date> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw("truncate webhook_event, webhook_resource, webhook_delivery")
  return new Date()
}

/** What the job does when it last searched at that moment. */
export async function searchForMissed(container: MedusaContainer, since: Date) {
  const searched = new Date(since.getTime() + OVERLAP_MS)
  for (const source of SOURCES) {
    await webhooksOf(container).moveWatermark(source.name, searched)
    await recordMissed(container, source, new Date(Date.now() + 2 * MINUTE_MS))
  }
}

/**
 * What events recorded. It is as its schemas say, nothing of it is doubled, a search adds nothing to
 * it, and all of it is found again when every event was lost.
 */
export async function recordedAndFound(container: MedusaContainer, begun: Date) {
  const recorded = await everythingRecorded(container)
  const keys = keysOf(recorded)
  expect(flawsOf(recorded)).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
  await searchForMissed(container, begun)
  expect(keysOf(await everythingRecorded(container))).toEqual(keys)
  await forgetEverythingRecorded(container)
  await searchForMissed(container, begun)
  const found = await everythingRecorded(container)
  expect(keysOf(found)).toEqual(keys)
  expect(flawsOf(found)).toEqual([])
  return recorded
}
