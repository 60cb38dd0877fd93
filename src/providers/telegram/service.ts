import { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { BotOptions, TelegramBot } from "./client"

/** Carries messages to chats in Telegram. Their `text` is in MarkdownV2. */
export default class TelegramNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "telegram"
  private readonly bot: TelegramBot

  constructor(_dependencies: object, options: BotOptions) {
    super()
    this.bot = new TelegramBot(options)
  }

  async send({ to, content }: ProviderSendNotificationDTO) {
    return { id: `telegram:${await this.bot.sendMarkdown(to, content?.text ?? "")}` }
  }
}
