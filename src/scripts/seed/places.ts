import { MedusaContainer } from "@medusajs/framework/types"
import { enableCountryWorkflow } from "../../workflows/location/enable-country"
import { importCountryWorkflow } from "../../workflows/location/import-country"
import { find } from "./find"

/** Small ones of the shop's countries; the merchant switches others on. */
const COUNTRIES = ["kw", "nl"]

/** Provinces and cities that addresses may point to. */
export async function seedPlaces(container: MedusaContainer) {
  for (const code of COUNTRIES) {
    if (await find(container, "location_country", { code })) continue
    const now = new Date()
    await enableCountryWorkflow(container).run({ input: { code, now } })
    await importCountryWorkflow(container).run({ input: { code } })
  }
}
