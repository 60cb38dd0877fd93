import { NOTICES, NoticeDefinition } from "./catalogue"
import type { Person } from "./choices"
import type { ClaimedMessage } from "./dispatch"
import { afterQuietHours } from "./quiet-hours"
import { Chats, LOUD, wishName } from "./routing"
import { ATTEMPTS_MAX, STALE_DAYS } from "./rules"

/** What becomes of a message that is due: it is sent, it waits, or it is not sent at all. */
export type Fate =
  { is: "sent" } | { is: "later"; send_after: Date } | { is: "dropped" | "dead"; reason: string }

type World = { person: Person; chats: Chats; time_zone: string; now: Date }

/** Looks at a message once more: much can have changed since it was written. */
export function fateOf(message: ClaimedMessage, { person, chats, time_zone, now }: World): Fate {
  const { key, channel, recipient_type, recipient_id, to, attempts } = message
  const { is_critical }: NoticeDefinition = NOTICES[key]
  if (message.is_expired) return { is: "dropped", reason: "It was of no use any more" }
  if (message.is_stale) {
    return { is: "dropped", reason: `It could not be sent for ${STALE_DAYS} days` }
  }
  if (attempts > ATTEMPTS_MAX) {
    return { is: "dead", reason: "Each time it was sent, the process that sent it ended" }
  }
  if (!is_critical && person.wishes.get(wishName(key, channel)) === false) {
    return { is: "dropped", reason: "It was switched off before it left" }
  }
  if (channel === "telegram" && recipient_type === "seller" && chats.of.get(recipient_id) !== to) {
    return { is: "dropped", reason: "The chat is not the store's any more" }
  }
  const { quiet_from: from, quiet_to } = person.setting
  const send_after =
    is_critical || !LOUD.includes(channel)
      ? now
      : afterQuietHours(now, { time_zone, from, to: quiet_to })
  return send_after > now ? { is: "later", send_after } : { is: "sent" }
}
