import { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { letterOf } from "./letter"
import { sendgrid } from "./sendgrid"
import { smtp } from "./smtp"
import { Ways } from "./ways"

type Options = {
  /** `Souk <souk@shop.example>`, for messages that name no sender. */
  from: string
  smtp_url?: string
  sendgrid_api_key?: string
  sendgrid_api_url: string
  timeout_ms: number
}

/** Carries mails: over a mail server, over SendGrid, or over the second when the first does not. */
export default class EmailNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "email"
  private readonly ways: Ways

  constructor(
    _dependencies: object,
    private readonly options: Options
  ) {
    super()
    const { smtp_url, sendgrid_api_key, sendgrid_api_url, timeout_ms } = options
    this.ways = new Ways({
      ...(smtp_url ? { smtp: smtp(smtp_url, timeout_ms) } : {}),
      ...(sendgrid_api_key
        ? { sendgrid: sendgrid(sendgrid_api_key, sendgrid_api_url, timeout_ms) }
        : {}),
    })
  }

  async send(notification: ProviderSendNotificationDTO) {
    return { id: await this.ways.send(letterOf(notification, this.options.from)) }
  }
}
