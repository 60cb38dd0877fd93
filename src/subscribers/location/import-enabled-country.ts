import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { LocationCountryChanged, LocationEvents } from "../../modules/location/events"
import { importCountryWorkflow } from "../../workflows/location/import-country"

type Args = SubscriberArgs<LocationCountryChanged>

/** Places come at once; a job imports what is lost here. */
export default async function importEnabledCountry({ event: { data }, container }: Args) {
  await importCountryWorkflow(container).run({ input: { code: data.code } })
}

export const config: SubscriberConfig = { event: LocationEvents.COUNTRY_ENABLED }
