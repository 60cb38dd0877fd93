import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { readRefusal } from "../../../lib/delivery-refusal"
import { NOTICE_MODULE } from "../../../modules/notice"
import NoticeModuleService from "../../../modules/notice/service"
import { BotOptions, TelegramBot } from "../../../providers/telegram/client"

type Known = { bot: TelegramBot; username?: string }
/** A bot keeps its name, so it is asked for it once. */
const bots = new WeakMap<BotOptions, Known>()

export const noticesIn = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)

/** The marketplace's bot; null when none is set up. */
export function findBot(container: MedusaContainer): Known | null {
  const { telegram } = noticesIn(container).options
  if (!telegram) return null
  const known = bots.get(telegram) ?? { bot: new TelegramBot(telegram) }
  bots.set(telegram, known)
  return known
}

/** @throws MedusaError not_allowed (400) when none is set up */
export function requireBot(container: MedusaContainer): Known {
  const known = findBot(container)
  if (known) return known
  const message = "This marketplace has no Telegram bot; messages reach you over other channels"
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** @throws MedusaError not_allowed (400) when Telegram does not answer */
export async function usernameOf(container: MedusaContainer, known: Known): Promise<string> {
  try {
    return (known.username ??= await known.bot.username())
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The bot could not be asked for its name: ${readRefusal(error).words}`)
    const message = "Telegram cannot be reached now; try again in a few minutes"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
}
