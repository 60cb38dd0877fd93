import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import stripe from "@medusajs/medusa/payment-stripe"
import { logged } from "../../modules/payment-log/logged"

/** The platform registers a provider as `pp_<its name>_<id>`; ours has the id that is usual. */
export const STRIPE_ID = "stripe"

/** The platform's own Stripe providers: cards and what else Stripe offers, every call noted. */
export default ModuleProvider(Modules.PAYMENT, {
  services: stripe.services.map((service) => logged(service, STRIPE_ID)),
})
