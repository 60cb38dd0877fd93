import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../lib/ids"
import { soundJson } from "../../lib/sound-json"
import { run } from "../../lib/sql"
import { LOCK_RESOURCES, RECORD } from "./recording-sql"
import { API_VERSION, DATA_BYTES_MAX, HAPPENINGS_MAX } from "./rules"
import { Ctx, WebhookStorage } from "./storage"

const { INVALID_DATA } = MedusaError.Types

/** Something that happened, as each of its audiences hears of it. */
export type Happening = {
  /** A type of the catalogue, such as `order.placed`. */
  type: string
  /** What happened, such as `order.placed:order_1`. Each audience is told of it once. */
  event_key: string
  resource: { type: string; id: string }
  occurred_at: Date
  /** A seller's id, or null for the merchant; and the snapshot as that audience may see it. */
  audiences: { seller_id: string | null; data: object }[]
}
/** How many rows were written; a repeated happening writes none. */
export type Recording = { recorded: number; queued: number }

/** Happenings become events here, and deliveries to the endpoints that want them. */
export class WebhookRecording extends WebhookStorage {
  /**
   * Writes events, their sequence and their deliveries in one transaction, so that nothing can get
   * lost between an event and its delivery. Three statements, whatever the number of happenings.
   */
  @InjectTransactionManager()
  async recordHappenings(
    happenings: Happening[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Recording> {
    const found = rowsOf(happenings)
    if (!found.length) return { recorded: 0, queued: 0 }
    const rows = soundJson(found)
    await run(context, LOCK_RESOURCES, { rows, now })
    const values = { rows, now, api_version: API_VERSION }
    const [recording] = await run<Recording>(context, RECORD, values)
    return recording
  }
}

/** One for each audience of each happening; a repetition within the list is left out. */
function rowsOf(happenings: Happening[]) {
  if (happenings.length > HAPPENINGS_MAX) {
    const message = `${happenings.length} happenings are too many at once; accepted: ${HAPPENINGS_MAX}`
    throw new MedusaError(INVALID_DATA, message)
  }
  const rows = happenings.flatMap(({ audiences, resource, ...happening }) =>
    audiences.map(({ seller_id, data }) => ({
      ...{ type: happening.type, event_key: happening.event_key },
      ...{ resource_type: resource.type, resource_id: resource.id },
      ...{ audience: seller_id ?? "merchant", occurred_at: happening.occurred_at },
      data: frozen(happening.type, data),
    }))
  )
  const once = new Map(rows.map((row) => [JSON.stringify([row.audience, row.event_key]), row]))
  // Ids rise, so those of one recording have the order of its happenings.
  return [...once.values()].map((row, position) => ({ ...row, id: newId("evt"), position }))
}

function frozen(type: string, data: object): string {
  const text = soundJson(data)
  const bytes = Buffer.byteLength(text)
  if (bytes > DATA_BYTES_MAX) {
    const message = `The data of ${type} have ${bytes} bytes; accepted: ${DATA_BYTES_MAX}`
    throw new MedusaError(INVALID_DATA, message)
  }
  return text
}
