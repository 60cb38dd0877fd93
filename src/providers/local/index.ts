import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import LocalNotificationProvider from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [LocalNotificationProvider] })
