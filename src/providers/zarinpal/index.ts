import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { logged } from "../../modules/payment-log/logged"
import ZarinpalPaymentProvider from "./service"

/** The platform calls it `pp_zarinpal_zarinpal`: the name of the provider, then this. */
export const ZARINPAL_ID = "zarinpal"

export default ModuleProvider(Modules.PAYMENT, {
  services: [logged(ZarinpalPaymentProvider, ZARINPAL_ID)],
})
