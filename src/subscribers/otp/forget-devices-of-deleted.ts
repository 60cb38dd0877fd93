import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OTP_MODULE } from "../../modules/otp"
import OtpModuleService from "../../modules/otp/service"

type Args = SubscriberArgs<{ id: string }>

/** What is left behind when the event is lost goes after a year in which nobody was seen. */
export default async function forgetDevicesOfDeleted({ event: { name, data }, container }: Args) {
  const actor_type = name === "customer.deleted" ? "customer" : "user"
  await container
    .resolve<OtpModuleService>(OTP_MODULE)
    .forgetDevices({ actor_type, actor_id: data.id })
}

export const config: SubscriberConfig = { event: ["customer.deleted", "user.deleted"] }
