import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { logged } from "../../modules/payment-log/logged"
import SystemPaymentProvider from "./service"

/** Takes the place of the platform's: it is registered later, under the same name. */
export default ModuleProvider(Modules.PAYMENT, {
  services: [logged(SystemPaymentProvider, "default")],
})
