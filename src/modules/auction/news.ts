import { newId } from "../../lib/ids"
import { WRITE_NEWS } from "./closing-sql"
import type { Run } from "./database"
import type { OutboxRow } from "./outbox"
import type { ChangeKind, DeedActor } from "./rules"

export type Deed = { by: DeedActor; actor_id?: string | null; reason?: string | null }
/** A line of an auction's history, about to be written. */
export type NewChange = Deed & {
  auction_id: string
  kind: ChangeKind
  details?: Record<string, unknown> | null
  at: Date
}

export const SYSTEM: Deed = { by: "system" }

/** Writes history and events, in the transaction of what they tell of. */
export async function writeNews(
  run: Run,
  changes: readonly NewChange[],
  outbox: readonly OutboxRow[]
): Promise<void> {
  if (!changes.length && !outbox.length) return
  await run(WRITE_NEWS, [
    changes.map(() => newId("aucch")),
    changes.map(({ auction_id }) => auction_id),
    changes.map(({ kind }) => kind),
    changes.map(({ by }) => by),
    changes.map(({ actor_id }) => actor_id ?? null),
    changes.map(({ reason }) => reason ?? null),
    changes.map(({ details }) => (details ? JSON.stringify(details) : null)),
    changes.map(({ at }) => at.toISOString()),
    outbox.map(({ id }) => id),
    outbox.map(({ auction_id }) => auction_id),
    outbox.map(({ name }) => name),
    outbox.map(({ data }) => JSON.stringify(data)),
  ])
}
