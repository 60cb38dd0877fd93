import { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { DeliveryRefusal } from "../../lib/delivery-refusal"
import { SendText, twilio, TwilioOptions } from "./twilio"

/** Three parts of a text message with characters of every script, and a little; Twilio takes more. */
export const SMS_LENGTH_MAX = 480
const E164 = /^\+[1-9]\d{6,14}$/
const MORE = "…"

/** Carries text messages. */
export default class SmsNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "sms"
  private readonly sendText: SendText

  constructor(_dependencies: object, options: TwilioOptions) {
    super()
    this.sendText = twilio(options)
  }

  async send({ to, content }: ProviderSendNotificationDTO) {
    if (!E164.test(to)) {
      const words = "This is not a phone number like +49301234567"
      throw new DeliveryRefusal(words, { is_permanent: true })
    }
    return { id: `twilio:${await this.sendText(to, cut(content?.text ?? ""))}` }
  }
}

function cut(text: string) {
  const characters = [...text]
  if (characters.length <= SMS_LENGTH_MAX) return text
  return characters.slice(0, SMS_LENGTH_MAX - MORE.length).join("") + MORE
}
