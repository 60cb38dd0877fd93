import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readRefusal } from "../../lib/delivery-refusal"
import type { ClaimedMessage } from "../../modules/notice/dispatch"
import { ATTEMPTS_MAX, DAY_MS, RETRY_AFTER_MS_MAX, waitAfter } from "../../modules/notice/rules"
import NoticeModuleService from "../../modules/notice/service"
import { Sender, writeMessage } from "./write-message"

const SEND_TIMEOUT_MS = 30_000
/** For so long a provider may ask to wait before it counts as a try that failed. */
const UNCOUNTED_MS = DAY_MS

export type Clock = { now: () => Date; chance: () => number }
export type Delivery = {
  container: MedusaContainer
  notices: NoticeModuleService
  sender: Sender
  clock: Clock
}
export type Outcome =
  | { is: "sent" }
  /** It is tried again later, or not. When paused, the provider wants no others now either. */
  | { is: "failed" | "dead"; error: string; is_paused: boolean }

/** Hands a claimed message to whoever carries its channel, and writes down what came of it. */
export async function deliverMessage(
  delivery: Delivery,
  message: ClaimedMessage
): Promise<Outcome> {
  const { notices, clock } = delivery
  const taken = await hand(delivery, message).catch((error: unknown) => ({ error }))
  if ("error" in taken) return await noteRefusal(delivery, message, taken.error)
  await notices.markSent(message, taken, clock.now())
  return { is: "sent" }
}

/** The provider's own id begins with who of several took it, as in `smtp:<…>`. */
async function hand({ container, sender }: Delivery, message: ClaimedMessage) {
  const notification = await writeMessage(message, sender)
  const taking = container.resolve(Modules.NOTIFICATION).createNotifications(notification)
  const { external_id, provider_id } = await within(SEND_TIMEOUT_MS, taking)
  const [, provider = provider_id] = external_id?.match(/^([\w-]+):/) ?? []
  return { provider: provider ?? null, external_id: external_id ?? null }
}

async function noteRefusal(
  { notices, clock }: Delivery,
  message: ClaimedMessage,
  thrown: unknown
): Promise<Outcome> {
  const { words: error, is_permanent, retry_after_ms } = readRefusal(thrown)
  const { channel, attempts, created_ms, to } = message
  const now = clock.now()
  const later = (ms: number) => new Date(now.getTime() + ms)
  const is_paused = retry_after_ms !== null
  const is_uncounted = is_paused && created_ms > now.getTime() - UNCOUNTED_MS
  const wait = is_paused
    ? Math.min(retry_after_ms, RETRY_AFTER_MS_MAX)
    : waitAfter(attempts, clock.chance())

  if (is_paused) await notices.pauseChannel(channel, later(wait), now)
  // Its store sees why, and gets no more messages there until the chat works again.
  if (is_permanent && channel === "telegram") await notices.markChat(to, error, now)
  if (is_permanent || (attempts >= ATTEMPTS_MAX && !is_uncounted)) {
    await notices.endMessage(message, "dead", error, now)
    return { is: "dead", error, is_paused }
  }
  await notices.putBack(message, { send_after: later(wait), error, is_uncounted }, now)
  return { is: "failed", error, is_paused }
}

/** The provider may still take it; the message then arrives twice, with the same Message-ID. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const words = `Nobody took it within ${ms / 1000} seconds`
    timer = setTimeout(() => reject(new Error(words)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
