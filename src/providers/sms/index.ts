import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import SmsNotificationProvider from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [SmsNotificationProvider] })
