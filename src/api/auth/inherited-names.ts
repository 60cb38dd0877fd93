import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Kinds of actors and providers are looked up in an object by the platform, where every object has
 * names like `constructor`; nobody signs in as one.
 */
export function refuseInheritedNames(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const inherited = req.path.split("/").find((part) => part in Object.prototype)
  if (!inherited) return next()
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `There is no '${inherited}' to sign in as or by`
  )
}
