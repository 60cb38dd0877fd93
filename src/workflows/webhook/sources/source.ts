import { MedusaContainer } from "@medusajs/framework/types"
import { Audience, PublicEventType } from "../../../modules/webhook/catalogue"

/** That something of the catalogue happened; what its resource is like is read when it is frozen. */
export type Occurrence = {
  type: PublicEventType
  /** The same from its event and from the tables, so that nothing is recorded twice. */
  event_key: string
  /** Of the resource. */
  id: string
  occurred_at: Date
  /** What the resource does not say, or not any more. */
  extra?: object
  /** Where the catalogue would tell more people of it than may know. */
  only?: Audience
  /** Whose it was, of what is gone and cannot be read any more. */
  seller_id?: string | null
}
export type Window = { since: Date; until: Date }
export type Recognise<Data> = (container: MedusaContainer, data: Data[]) => Promise<Occurrence[]>

/**
 * What happens in one domain. Events are lost when a process dies between a commit and its event,
 * so a source also finds in the tables what happened in a stretch of time.
 */
export type Source = {
  name: string
  /** By the name of the event inside, which says what shape its data have. */
  hears: Record<string, Recognise<never>>
  missed: (container: MedusaContainer, window: Window) => Promise<Occurrence[]>
  /**
   * How long the first of several events waits for others, where they come without end. The others
   * do not wait.
   */
  gather_ms?: number
}

type Facts = Pick<Occurrence, "id" | "extra" | "only" | "seller_id"> & {
  at: Date | string
  /** What tells it from others of its type, where the resource does not. */
  key?: string
}

export const occurrence = (type: PublicEventType, { at, key, ...facts }: Facts): Occurrence => ({
  ...facts,
  type,
  event_key: `${type}:${key ?? facts.id}`,
  occurred_at: new Date(at),
})

/** Rows that one query reads. */
const PAGE = 500
/** What a standstill left behind is searched no further; far more than a week of any shop. */
const PAGES_MAX = 2_000

/** All rows of a search, however many there are. */
export async function everyRow<Row>(
  read: (page: { skip: number; take: number }) => Promise<Row[]>
) {
  const rows: Row[] = []
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const found = await read({ skip: page * PAGE, take: PAGE })
    rows.push(...found)
    if (found.length < PAGE) break
  }
  return rows
}

export const during = ({ since, until }: Window) => ({ $gte: since, $lt: until })
export const idsOf = (rows: { id: string }[]) => [...new Set(rows.map(({ id }) => id))]
