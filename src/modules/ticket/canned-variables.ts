import { MedusaError } from "@medusajs/framework/utils"

export const CANNED_TITLE_LENGTH_MAX = 100
export const CANNED_BODY_LENGTH_MAX = 5_000
export const SHORTCUT_LENGTH_MAX = 40
export const CANNED_REPLIES_MAX = 1_000

/** What a canned reply may ask for, with what a preview shows where there is no ticket. */
export const CANNED_SAMPLES = {
  "customer.first_name": "Ann",
  "customer.name": "Ann Miller",
  "ticket.number": "1024",
  "ticket.subject": "Where is my order?",
  "order.display_id": "57",
  "product.title": "Brass lamp",
  "seller.name": "Lamps & Light",
  "agent.name": "Kim Weber",
  "agent.first_name": "Kim",
  "store.name": "Souk",
} as const
export type CannedVariable = keyof typeof CANNED_SAMPLES
export const CANNED_VARIABLES = Object.keys(CANNED_SAMPLES) as CannedVariable[]
/** Null: the ticket has no such thing. */
export type CannedValues = Record<CannedVariable, string | null>

/** `{{ticket.number}}`, also with spaces inside. */
const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g

export type FilledReply = {
  text: string
  /** What nobody knows: it stands in the text as it was written. */
  unknown: string[]
  /** What this ticket does not have: it stands in the text, too, so that somebody sees it. */
  missing: CannedVariable[]
}

/** Puts the values into their places. A value is put in as it is: no place in it is filled. */
export function fillCanned(body: string, values: CannedValues): FilledReply {
  const unknown = new Set<string>()
  const missing = new Set<CannedVariable>()
  const text = body.replace(PLACE, (place: string, name: string) => {
    if (!isVariable(name)) {
      unknown.add(name)
      return place
    }
    const value = values[name]
    if (value === null) missing.add(name)
    return value ?? place
  })
  return { text, unknown: [...unknown], missing: [...missing] }
}

/** @throws MedusaError invalid_data for a place that nothing could ever fill */
export function assertKnownVariables(body: string): void {
  const { unknown } = fillCanned(body, CANNED_SAMPLES)
  if (!unknown.length) return
  const named = unknown.map((name) => `{{${name}}}`).join(", ")
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Canned replies do not know ${named}; accepted: ${CANNED_VARIABLES.join(", ")}`
  )
}

const isVariable = (name: string): name is CannedVariable =>
  CANNED_VARIABLES.some((known) => known === name)
