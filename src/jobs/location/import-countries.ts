import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { LOCATION_MODULE } from "../../modules/location"
import LocationModuleService from "../../modules/location/service"
import { importCountryWorkflow } from "../../workflows/location/import-country"

/** Countries that one tick imports, one after the other. */
const BATCH = 5

/**
 * Imports what no event did, what broke off, and all enabled countries after the data package was
 * updated. Two runs at once do no harm: an import is claimed.
 */
export default async function importCountries(container: MedusaContainer) {
  const locations = container.resolve<LocationModuleService>(LOCATION_MODULE)
  const failures: string[] = []
  for (const { code } of await locations.countriesToImport(new Date(), BATCH)) {
    // One country that cannot be imported must not keep the others waiting.
    await importCountryWorkflow(container)
      .run({ input: { code } })
      .catch((error: Error) => failures.push(`${code}: ${error.message}`))
  }
  if (!failures.length) return
  const message = `Countries could not be imported; ${failures.join("; ")}`
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
}

export const config = { name: "import-countries", schedule: "52 * * * * *" }
