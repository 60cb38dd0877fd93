import type { Payload } from "./rules"

export type EventInEnvelope = {
  id: string
  type: string
  api_version: string
  /** ISO 8601. */
  occurred_at: string
  sequence: number
  resource_type: string
  resource_id: string
  /** JSON, as it was frozen. */
  data: string
}

/**
 * What is sent: made of the stored row alone and in one order, so that every attempt and every
 * replay has the same bytes. A thin one says what happened to what, and the receiver asks.
 */
export function envelopeOf(event: EventInEnvelope, payload: Payload): string {
  const { id, type, api_version, occurred_at: timestamp, sequence } = event
  const resource = { type: event.resource_type, id: event.resource_id }
  const thin = JSON.stringify({ id, type, api_version, timestamp, sequence, resource })
  return payload === "thin" ? thin : `${thin.slice(0, -1)},"data":${event.data}}`
}
