import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { logged } from "../../modules/payment-log/logged"
import ZarinpalPaymentProvider from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [logged(ZarinpalPaymentProvider)] })
