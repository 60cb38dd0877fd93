import { newId } from "../../lib/ids"
import type { Channel, NoticeDefinition } from "./catalogue"
import { NOTICES } from "./catalogue"
import { PRIORITY } from "./rules"
import type { NewNotice } from "./telling"

/** A message before it is a row of the outbox. */
export type Letter = {
  id: string
  key: NewNotice["key"]
  event_key: string
  channel: Channel
  recipient_type: NewNotice["recipient"]["type"]
  recipient_id: string
  to: string
  facts: object
  secret: string | null
  locale: string
  time_zone: string
  priority: number
  send_after: Date
  expires_at: string | null
  digest_key: string | null
  /** From which moment on it may leave, for a moment from which there is nothing against it. */
  hours: (earliest: Date) => Date
}

type Place = { channel: Channel; to: string }
type Setting = Pick<Letter, "locale" | "time_zone" | "secret" | "hours"> & { now: Date }

/** Writes the message of a notice over one of its channels. */
export function letterOf(notice: NewNotice, { channel, to }: Place, setting: Setting): Letter {
  const { key, event_key, recipient, facts, digest_subject, expires_at = null } = notice
  const { digest }: NoticeDefinition = NOTICES[key]
  const { now, ...rest } = setting
  return {
    ...{ id: newId("nmsg"), key, event_key, channel, to, facts, expires_at },
    ...{ recipient_type: recipient.type, recipient_id: recipient.id },
    ...rest,
    priority: priorityOf(notice, Boolean(rest.secret)),
    send_after: rest.hours(now),
    digest_key: digest
      ? [key, digest_subject, recipient.type, recipient.id, channel].join(":")
      : null,
  }
}

function priorityOf({ key }: NewNotice, hasSecret: boolean): number {
  const { is_critical, digest }: NoticeDefinition = NOTICES[key]
  if (hasSecret) return PRIORITY.code
  if (is_critical) return PRIORITY.critical
  return digest ? PRIORITY.digest : PRIORITY.notice
}

export type Sortable = Pick<Letter, "event_key" | "key" | "recipient_type" | "recipient_id"> & {
  channel?: Channel
}
const placeOf = ({ event_key, key, recipient_type, recipient_id, channel }: Sortable) =>
  JSON.stringify([event_key, key, recipient_type, recipient_id, channel])

/** In the order in which all write their rows, so that no two of them wait for each other. */
export const inOrder = <Row extends Sortable>(rows: Row[]): Row[] =>
  rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ row }) => row)
