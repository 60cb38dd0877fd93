import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { batched } from "../../lib/batched"
import { NOTICE_MODULE } from "../../modules/notice"
import type { Channel } from "../../modules/notice/catalogue"
import type { ClaimedMessage } from "../../modules/notice/dispatch"
import NoticeModuleService from "../../modules/notice/service"
import { Clock, deliverMessage } from "./deliver-message"
import { tellOfDeadMessagesWorkflow } from "./tell-of-dead-messages"
import { workThrough } from "./work-through"

/** Messages of a channel that are under way at a time. */
const HANDS = { feed: 8, email: 8, telegram: 4, sms: 4 }
type Carried = keyof typeof HANDS
/**
 * Messages claimed at a time for each hand. A hand is done with them in 90 seconds at most, and they
 * are its own for two minutes (`CLAIM_MS`).
 */
const CLAIMED_PER_HAND = 3
/** Of a channel in one run; what is left is sent by the next. */
const MESSAGES_MAX = 20_000

const REAL: Clock = { now: () => new Date(), chance: Math.random }

/** What became of the messages of one run. */
export type Sending = { sent: number; failed: number; dead: number }

/**
 * Sends all messages that are due. Channels do not wait for each other, and a run goes on until
 * nothing is left. Not a workflow for each message, which would cost more than the message; its
 * place is taken by the row's status, from which any other process goes on.
 */
export async function sendMessages(container: MedusaContainer, clock = REAL): Promise<Sending> {
  const runs = await Promise.all(
    carriedIn(container).map((channel) => sendChannel(container, channel, clock))
  )
  const sum = (what: keyof Sending) => runs.reduce((all, run) => all + run[what], 0)
  return { sent: sum("sent"), failed: sum("failed"), dead: sum("dead") }
}

/**
 * Sees to it that what is due is sent, and waits for nobody's mail server. In this process a channel
 * has one run at a time; what was written during a run is found by the next, which then follows.
 */
export function beginSending(container: MedusaContainer): void {
  for (const channel of carriedIn(container)) {
    runOf[channel]("", container).catch((error: unknown) => {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`Messages for ${channel} could not be sent; the job tries again: ${error}`)
    })
  }
}

const oneRunOf = (channel: Carried) =>
  batched(async (_: string[], container: MedusaContainer) => {
    await sendChannel(container, channel, REAL)
    return new Map<string, never>()
  }, 1)
const runOf = {
  feed: oneRunOf("feed"),
  email: oneRunOf("email"),
  telegram: oneRunOf("telegram"),
  sms: oneRunOf("sms"),
}

const isCarried = (channel: Channel): channel is Carried => channel in HANDS
const noticesIn = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)
const carriedIn = (container: MedusaContainer) =>
  noticesIn(container).options.channels.filter(isCarried)

async function sendChannel(
  container: MedusaContainer,
  channel: Carried,
  clock: Clock
): Promise<Sending> {
  const notices = noticesIn(container)
  const sender = { brand: await notices.readBrand(), options: notices.options }
  const delivery = { container, notices, sender, clock }
  const hands = HANDS[channel]
  const sending: Sending = { sent: 0, failed: 0, dead: 0 }
  let isPaused = false
  let lastError = ""

  const claim = async () => {
    for (;;) {
      const now = clock.now()
      const claimed = await notices.claimMessages(channel, hands * CLAIMED_PER_HAND, now)
      const fit = await notices.sortOut(claimed, now)
      // What is given up or put off is not what a hand waits for.
      if (fit.length || !claimed.length) return fit
    }
  }
  const work = async (message: ClaimedMessage) => {
    const outcome = await deliverMessage(delivery, message)
    sending[outcome.is] += 1
    if (outcome.is === "dead") lastError = outcome.error
    if (outcome.is !== "sent" && outcome.is_paused) isPaused = true
  }
  const giveBack = async (left: ClaimedMessage[]) => {
    const now = clock.now()
    for (const message of left) {
      await notices.putBack(message, { send_after: now, is_uncounted: true }, now)
    }
  }
  const isOpen = () => !isPaused && !notices.isStopping
  await workThrough({ claim, work, isOpen, giveBack }, { hands, items_max: MESSAGES_MAX })
  if (sending.dead) {
    const died = { channel, count: sending.dead, error: lastError, now: clock.now().toISOString() }
    await tellOfDeadMessagesWorkflow(container).run({ input: died })
  }
  return sending
}
