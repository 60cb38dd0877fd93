import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import TelegramNotificationProvider from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [TelegramNotificationProvider] })
