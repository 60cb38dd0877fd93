import { MedusaContainer } from "@medusajs/framework/types"
import { NewNotice } from "../../../modules/notice/telling"

/** Something that happened, as its event tells it. */
export type Heard = { name: string; data: unknown }
export type Window = { since: Date; until: Date }
export type Tell<Data> = (container: MedusaContainer, data: Data, now: Date) => Promise<NewNotice[]>

/**
 * Who is told of what happens in one domain. Events are lost when a process dies between a commit
 * and its event, so a teller also finds in the tables what happened in a stretch of time. To hear
 * of the same thing twice does no harm: it is told once, by its `event_key`.
 */
export type Teller = {
  name: string
  /** By the event's name, which says what shape its data have. */
  tells: Record<string, Tell<never>>
  missed: (container: MedusaContainer, window: Window) => Promise<Heard[]>
}

/** Things of one kind that one search looks at; an older rest is found by nobody. */
export const MISSED_MAX = 1_000

export async function noticesOf(
  teller: Teller,
  container: MedusaContainer,
  { name, data }: Heard,
  now: Date
): Promise<NewNotice[]> {
  const tell = teller.tells[name]
  // Only what the teller itself lists under this name, or finds and names so, comes here.
  return tell ? await tell(container, data as never, now) : []
}
